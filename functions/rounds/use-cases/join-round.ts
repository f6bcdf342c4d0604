import { fullName } from '#shared/people/full-name.ts';
import { done, refused } from '#shared/refusals.ts';
import { joinRound as contract } from '#shared/rounds/join-round.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { runs } from '../domain/joining.ts';
import { isNoticed } from '../domain/rules.ts';
import { addToRoster } from '../store/joining-store.ts';
import { previousPositions, roundsBefore } from '../store/previous-positions.ts';
import { readRound } from '../store/round-store.ts';
import { standings } from './list-child-rounds.ts';
import { onceMore } from './once-more.ts';

/** Puts a child that came after the round opened into the list of its group, as it would have stood there. */
export const joinRound = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ roundId, childId }, { tenant }) => readBoth(table, tenant, roundId, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run: ({ input: { roundId, childId }, tenant, today, loaded }) =>
      onceMore(
        loaded,
        () => readBoth(table, tenant, roundId, childId),
        async ({ child, round }) => {
          const [standing] = runs(round)
            ? await standings(table, { tenant, today, child, rounds: [round] })
            : [];
          if (!standing) return refused('own-closed');
          if (standing.standing === 'in-it') return done(standing);
          const { group } = standing;
          if (standing.standing !== 'may-join' || !group)
            return refused(standing.standing === 'may-join' ? 'group-not-in-round' : standing.standing);
          const earlier = await roundsBefore(table, tenant, round);
          const previous = (await previousPositions(table, tenant, earlier, group.id, [child.id])).get(
            child.id,
          );
          const added = await addToRoster(
            table,
            { tenant, roundId, groupId: group.id },
            {
              ...{ id: child.id, name: fullName(child), birthDate: child.birthDate },
              noticed: isNoticed(child, today),
              ...(previous && { previous }),
            },
          );
          return added ? done({ ...standing, standing: 'in-it' as const }) : undefined;
        },
      ),
  });

async function readBoth(table: Table, tenant: string, roundId: string, childId: string) {
  const [child, round] = await Promise.all([
    readChildProfile(table, tenant, childId),
    readRound(table, tenant, roundId),
  ]);
  return child && round && { child, round };
}
