import { holdsOn, unitOf } from '#shared/access/held.ts';
import { listMyGroups as contract } from '#shared/insight/list-my-groups.contract.ts';
import { done } from '#shared/refusals.ts';
import { takesFollowUp } from '#shared/rounds/round.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readUnit } from '#functions/people/index.ts';
import { listRounds } from '#functions/rounds/index.ts';
import { readGroupCounts } from '../store/counter-store.ts';

/** Two round trips: the rounds, then the actor's units and their counters. Nothing is read child by child. */
export const listMyGroups = (table: Table) =>
  endpoint(contract, {
    load: (_input, { tenant }) => listRounds(table, tenant),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, actor, today, loaded }) {
      const held = actor.memberships.filter((membership) => holdsOn(membership, today));
      const led = new Set(held.flatMap((one) => (one.role === 'leader' ? [one.unitId] : [])));
      const worked = new Set(held.flatMap((one) => (one.role === 'staff' ? one.groupIds : [])));
      const unitIds = [...new Set(held.flatMap((one) => unitOf(one) ?? []))];
      const isMine = (unitId: string, groupId: string) => led.has(unitId) || worked.has(groupId);
      const active = loaded.filter((round) => takesFollowUp(round.state));
      const [units, rounds] = await Promise.all([
        Promise.all(unitIds.map((unitId) => readUnit(table, tenant, unitId))),
        Promise.all(
          active.map(async (round) => ({
            round,
            counted: await Promise.all(
              unitIds.map(async (unitId) => {
                const counted = await readGroupCounts(table, tenant, round.id, unitId, { eventually: true });
                return counted.map((one) => ({ unitId, ...one }));
              }),
            ),
          })),
        ),
      ]);
      const nameOf = (unitId: string) => units.find((unit) => unit?.id === unitId)?.name ?? '';
      return done({
        // A round that touches none of my groups is not mine to see.
        rounds: rounds
          .map(({ round: { id, name, state, ownClosesOn, closesOn }, counted }) => ({
            id,
            name,
            state,
            ownClosesOn,
            closesOn,
            groups: counted
              .flat()
              .filter((group) => isMine(group.unitId, group.id))
              .map(({ unitId, id: groupId, name: groupName, counts }) => ({
                unitId,
                unitName: nameOf(unitId),
                groupId,
                groupName,
                children: counts.children,
                started: counts.children - counts.notStarted,
                ready: counts.ready,
                joint: counts.joint + counts.followUp + counts.informed,
              })),
          }))
          .filter(({ groups }) => groups.length > 0),
        groups: units.flatMap((unit) =>
          (unit?.groups ?? [])
            .filter((group) => isMine(unit?.id ?? '', group.id))
            .map((group) => ({
              unitId: unit?.id ?? '',
              unitName: unit?.name ?? '',
              groupId: group.id,
              groupName: group.name,
              mine: worked.has(group.id),
            })),
        ),
      });
    },
  });
