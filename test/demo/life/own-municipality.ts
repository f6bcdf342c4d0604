import { grantRole } from '#shared/access/grant-role.contract.ts';
import { readMunicipality } from '#shared/access/read-municipality.contract.ts';
import { setMunicipality } from '#shared/access/set-municipality.contract.ts';
import type { Period } from '#shared/access/municipality-calendar.ts';
import { addDays } from '../calendar.ts';
import { editor, type Someone, type Then } from './asked-then.ts';

/** The Monday of a week, by ISO 8601: the first week holds 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = `${year}-01-04`;
  const sinceMonday = (new Date(fourth).getUTCDay() + 6) % 7;
  return addDays(fourth, (week - 1) * 7 - sinceMonday);
}

/** The days off of this year and the next, as Danish schools and daycares have them. */
export const daysOff = (today: string): Period[] =>
  [0, 1].flatMap((more): Period[] => {
    const year = Number(today.slice(0, 4)) + more;
    const weeks = (kind: Period['kind'], name: string, first: number, last = first): Period => ({
      ...{ kind, name, from: mondayOf(year, first), to: addDays(mondayOf(year, last), 4) },
    });
    return [
      weeks('school', 'Vinterferie', 7),
      weeks('school', 'Sommerferie', 27, 32),
      weeks('school', 'Efterårsferie', 42),
      { kind: 'school', name: 'Juleferie', from: `${year}-12-21`, to: `${year + 1}-01-02` },
      { kind: 'closed', name: 'Mellem jul og nytår', from: `${year}-12-27`, to: `${year}-12-31` },
    ];
  });

/**
 * What the municipality has said of itself: whom to call, where families turn, when it is closed. Numbers with a 0 in
 * front belong to nobody in Denmark.
 */
export async function tellOfItself({ ask, on }: Then): Promise<void> {
  const { version } = await ask(editor, 0, readMunicipality, {});
  if (version > 0) return;
  await ask(editor, 0, setMunicipality, {
    calls: [
      { name: 'Social døgnvagt', phone: '00 20 30 40' },
      { name: 'Modtagelsen, Børn og Familie (hverdage 8–15)', phone: '00 20 30 50' },
    ],
    contact: { name: 'Familie og Forebyggelse', phone: '00 20 30 60', email: 'familie@traaby.example' },
    calendar: daysOff(on(0)),
    version,
  });
}

/** The head of the administration follows the whole municipality's figures, and no single child. */
export const followFigures = ({ ask }: Then, { id: personId }: Someone) =>
  ask(editor, 0, grantRole, { personId, role: 'consultant', groupIds: [], from: '2020-08-01' });
