import type { Case } from '#shared/concerns/case.ts';
import { isShownToFamily } from '#shared/concerns/family-case.ts';
import { holdsCustodyOn, type Child } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';

/** When the move was made: the same move told of again is the same notice. */
const madeAt = (one: Case, moveId: string): string | undefined =>
  one.moves.find(({ id }) => id === moveId)?.at;

/** Has the one who was asked to hold the thread told that something waits. */
export async function tellAsked(table: Table, child: Child, one: Case, moveId: string): Promise<void> {
  const at = madeAt(one, moveId);
  const person = one.moves.find(({ id }) => id === moveId)?.person;
  if (at === undefined || !person) return;
  await notify(table, {
    ...{ tenant: child.tenant, to: { side: 'staff', personId: person.id }, kind: 'case-offered', at },
    ...{ path: `/children/${child.id}/cases/${one.id}`, about: one.id },
  });
}

/** Has those with custody told that there is something for them on the child's page. Nobody of a case that they do not see. */
export async function tellHolders(
  table: Table,
  child: Child,
  one: Case,
  moveId: string,
  today: string,
): Promise<void> {
  const at = madeAt(one, moveId);
  if (at === undefined || !isShownToFamily(one, child.stops, true)) return;
  const holders = child.guardians.filter((guardian) => holdsCustodyOn(guardian, today));
  await Promise.all(
    holders.map(({ id: personId }) =>
      notify(table, {
        ...{ tenant: child.tenant, to: { side: 'guardian', personId }, kind: 'case-shared', at },
        ...{ path: `/family/children/${child.id}`, about: one.id },
      }),
    ),
  );
}
