import { placesOn } from '#shared/people/child.ts';
import { done, refused } from '#shared/refusals.ts';
import { takesOwn } from '#shared/rounds/round.ts';
import { submitGreen as contract } from '#shared/rounds/submit-green.contract.ts';
import type { OwnEntry } from '#shared/rounds/thread-entries.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { untouched, withOwn } from '../domain/child-progress.ts';
import { groupList } from '../domain/group-round.ts';
import { againstOwn, isNoticed } from '../domain/rules.ts';
import { moveChild, readGroupRound, type GroupRoundAt } from '../store/group-round-store.ts';
import { readRound } from '../store/round-store.ts';
import { putEntry, readOwnOfMany } from '../store/thread-store.ts';
import { onceMore } from './once-more.ts';

export const submitGreen = (table: Table) => {
  const load = async (where: GroupRoundAt & { childIds: readonly string[] }, actorId: string) => {
    const [round, group, mine] = await Promise.all([
      readRound(table, where.tenant, where.roundId),
      readGroupRound(table, where),
      readOwnOfMany(table, where, actorId),
    ]);
    return round && group && { round, group, ...mine };
  };
  return endpoint(contract, {
    about: ({ groupId }) => ({ kind: 'group', id: groupId }),
    load: (input, { tenant, actorId }) =>
      load({ ...input, tenant, childIds: unique(input.childIds) }, actorId),
    subject: ({ group: { roster } }) => ({ kind: 'group', unitId: roster.unitId, groupId: roster.groupId }),
    async run({ input, tenant, actor, now, today, loaded }) {
      const where = { ...input, tenant, childIds: unique(input.childIds) };
      return onceMore(
        loaded,
        () => load(where, actor.id),
        async ({ round, group, children, assessed }) => {
          const { roster, progress } = group;
          const inRound = new Set(roster.children.map((child) => child.id));
          const isHere = (id: string) =>
            inRound.has(id) &&
            placesOn(children.get(id) ?? { affiliations: [] }, today).some((place) =>
              place.groups.some((one) => one.id === roster.groupId),
            );
          if (!where.childIds.every(isHere)) return refused('not-in-the-round');
          const open = where.childIds.filter(
            (id) => !assessed.has(id) && againstOwn('open', progress.get(id) ?? untouched) === undefined,
          );
          if (open.length === 0) return done(groupList(round, group, actor.id));
          if (!takesOwn(round.state)) return refused('round-not-open');
          const unnoticed = open.filter((id) => !isNoticed(children.get(id) ?? { notices: [] }, today));
          if (unnoticed.length > 0)
            return refused('notice-missing', { facts: { children: unnoticed.length } });
          const after = new Map(progress);
          const writes = open.flatMap((childId) => {
            const before = progress.get(childId) ?? untouched;
            const moved = withOwn(before, actor.id, roster.required);
            after.set(childId, moved);
            const entry: OwnEntry = {
              kind: 'own',
              roundId: round.id,
              roundName: round.name,
              at: now,
              by: { id: actor.id, name: actor.name },
              version: moved.version,
              position: 'green',
              dimensions: {},
              comment: '',
              instrumentVersion: round.instrumentVersion,
              required: roster.required,
            };
            return [
              putEntry({ ...where, childId }, entry),
              moveChild(where, roster, { childId, name: 'submit-own', before, after: moved }),
            ];
          });
          const { ok } = await table.transact(writes);
          return ok ? done(groupList(round, { roster, progress: after }, actor.id)) : undefined;
        },
      );
    },
  });
};

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
