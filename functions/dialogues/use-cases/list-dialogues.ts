import type { Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { listDialogues as contract } from '#shared/dialogues/list-dialogues.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listGroups, readChildrenOf } from '#functions/people/index.ts';
import { readLines } from '../store/line-store.ts';

/**
 * One round trip: the lists of one's units and who is in their groups. Names are those of today. One's own child is not
 * on the list: its dialogue is followed on the family's page.
 */
export const listDialogues = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, actor, today }) {
      const held = actor.memberships.filter(
        (one) => (one.role === 'staff' || one.role === 'leader') && holdsOn(one, today),
      );
      const unitIds = [...new Set(held.flatMap((one) => unitOf(one) ?? []))];
      const [own, ...found] = await Promise.all([
        readChildrenOf(table, tenant, actor.id),
        ...unitIds.map(async (unitId) => {
          const [lines, groups] = await Promise.all([
            readLines(table, tenant, unitId),
            listGroups(table, tenant, unitId),
          ]);
          const mine = groups.filter((group) => held.some((one) => isOver(one, unitId, group.id)));
          const children = mine.flatMap((group) =>
            group.children.map(([id, name, birthDate]) => ({
              ...{ id, name, birthDate, unitId, groupId: group.id, groupName: group.name },
            })),
          );
          return { children, lines: lines.map((line) => ({ ...line, unitId })) };
        }),
      ]);
      const ownChildren = new Set(own.map(({ childId }) => childId));
      // The class or room comes first: a child in several groups is listed once.
      const children = [
        ...new Map(
          found
            .flatMap((one) => one.children)
            .filter(({ id }) => !ownChildren.has(id))
            .reverse()
            .map((one) => [one.id, one]),
        ).values(),
      ];
      const byId = new Map(children.map((one) => [one.id, one]));
      const lines = found
        .flatMap((one) => one.lines)
        // What was answered stays in the dialogue, with the rules of who sees it.
        .flatMap(({ means: _, ...line }) => {
          const child = byId.get(line.childId);
          return child ? [{ ...line, childName: child.name }] : [];
        });
      return done({ lines, children: children.sort(byName), why: reasonsOf(held) });
    },
  });

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'da');

const reasonsOf = (held: readonly Membership[]): string[] => [
  ...(held.some((one) => one.role === 'staff') ? ['staff-of-the-group'] : []),
  ...(held.some((one) => one.role === 'leader') ? ['leader-of-the-unit'] : []),
];

const isOver = (membership: Membership, unitId: string, groupId: string): boolean =>
  unitOf(membership) === unitId &&
  (membership.role === 'leader' || (membership.role === 'staff' && membership.groupIds.includes(groupId)));
