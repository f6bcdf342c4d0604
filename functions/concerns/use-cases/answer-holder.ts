import { holdsOn, unitOf } from '#shared/access/held.ts';
import { answerHolder as contract } from '#shared/concerns/answer-holder.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { subjectOfCase } from './subject-while-open.ts';
import { answered } from '../domain/case-changes.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { loadCase } from '../store/case-store.ts';
import { changeCase } from './change-case.ts';

export const answerHolder = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadCase(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    run: (call) =>
      changeCase(table, call, (one, doing) => {
        const held = call.actor.memberships.filter((membership) => holdsOn(membership, call.today));
        const units = held.flatMap((membership) => unitOf(membership) ?? []);
        const isLeader = leadsUnit(call.actor, one.unitId, call.today);
        const unitId = units.includes(one.unitId) ? undefined : units[0];
        return answered(one, doing, call.input.answer, { note: call.input.note, isLeader, unitId });
      }),
  });
