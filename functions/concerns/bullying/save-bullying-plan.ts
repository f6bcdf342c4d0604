import { isDeepStrictEqual } from 'node:util';
import {
  bullyingPlanContentSchema,
  missingInPlan,
  type BullyingPlan,
} from '#shared/concerns/bullying-plan.ts';
import { saveBullyingPlan as contract } from '#shared/concerns/save-bullying-plan.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { subjectOfCase } from '../use-cases/subject-while-open.ts';
import { loadPlan } from './load-plan.ts';
import { putPlan, readPlan } from './plan-store.ts';

/** Two round trips. The same words again are the same write, whatever version was seen. */
export const saveBullyingPlan = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadPlan(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    async run({ input, tenant, actor, now, loaded, decision }) {
      if (!seesCases(decision)) return refused('not-found');
      const { child, one, plan: known } = loaded;
      if (one.template !== 'anti-bullying') return refused('no-bullying');
      const says = (plan: BullyingPlan): boolean =>
        isDeepStrictEqual(bullyingPlanContentSchema.parse(plan), input.plan);
      if (known && says(known)) return done({ plan: known });
      if (one.state === 'closed') return refused('case-closed');
      if ((known?.version ?? 0) !== input.version) return refused('changed-meanwhile', { current: known });
      const stands = known?.standsSince ?? (missingInPlan(input.plan).length === 0 ? now : undefined);
      const plan: BullyingPlan = {
        ...{ ...input.plan, caseId: one.id, at: now, by: { id: actor.id, name: actor.name } },
        ...(stands !== undefined && { standsSince: stands }),
        version: input.version + 1,
      };
      const at = { tenant, childId: child.id, caseId: one.id };
      if (await putPlan(table, at, plan)) return done({ plan });
      const current = await readPlan(table, at);
      return current && says(current) ? done({ plan: current }) : refused('changed-meanwhile', { current });
    },
  });
