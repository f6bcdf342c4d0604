import type { Affiliation } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { aStaffMember } from './actor.ts';
import { aTownChild } from './consent-town.ts';

/** The stranger of the town becomes the leader of Solen. */
export async function putLeaderOfSolen(table: Table): Promise<void> {
  const memberships = [{ role: 'leader' as const, unitId: 'solen', from: '2020-08-01' }];
  const sol = aStaffMember({ id: 'stranger', name: 'Sol Prøve', memberships, places: [] });
  await table.put({ Item: { pk: '0899#person#stranger', sk: 'staff', ...sol } });
}

/** The town's child gone from Myren to Solen, and its two places. */
export function goneToSolen(today: string) {
  const [myren] = aTownChild().affiliations as [Affiliation];
  const solen: Affiliation = {
    ...{ unitId: 'solen', unitName: 'Solen', from: today },
    groups: [{ id: 'solen-gul', name: 'Gul' }],
  };
  // As a file says it: the old place ends on the day on which the new one begins.
  const moved = aTownChild({ affiliations: [{ ...myren, to: today }, solen], version: 2 });
  return { moved, myren, solen };
}
