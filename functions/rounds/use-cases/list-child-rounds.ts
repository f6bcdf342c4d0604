import type { Child } from '#shared/people/child.ts';
import type { ChildRound } from '#shared/rounds/joining.ts';
import { listChildRounds as contract } from '#shared/rounds/list-child-rounds.contract.ts';
import type { Round } from '#shared/rounds/round.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { runs, standingIn } from '../domain/joining.ts';
import { mainGroupsOf, readRosters } from '../store/joining-store.ts';
import { listRounds } from '../store/round-store.ts';

/** Where the child stands in every round that runs. */
export const listChildRounds = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, rounds] = await Promise.all([
        readChildProfile(table, tenant, childId),
        listRounds(table, tenant),
      ]);
      return child && { child, rounds: rounds.filter(runs) };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: async ({ tenant, today, loaded: { child, rounds } }) =>
      done({ rounds: await standings(table, { tenant, today, child, rounds }) }),
  });

/** Where the child stands in these rounds: the units' groups, then the frozen lists in one batch. */
export async function standings(
  table: Table,
  { tenant, today, child, rounds }: { tenant: string; today: string; child: Child; rounds: readonly Round[] },
): Promise<ChildRound[]> {
  const groups = await mainGroupsOf(table, tenant, child, today);
  const groupIds = new Set([
    ...groups.map(({ id }) => id),
    ...child.affiliations.flatMap((place) => place.groups.map(({ id }) => id)),
  ]);
  const at = (roundId: string) => [...groupIds].map((groupId) => ({ tenant, roundId, groupId }));
  const rosters = await readRosters(
    table,
    rounds.flatMap(({ id }) => at(id)),
  );
  return rounds.map((round) => {
    const here = at(round.id).flatMap(({ groupId }) => rosters.get(`${round.id} ${groupId}`) ?? []);
    return standingIn(round, child, groups, here);
  });
}
