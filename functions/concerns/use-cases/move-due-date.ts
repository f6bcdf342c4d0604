import { moveDueDate as contract } from '#shared/concerns/move-due-date.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dueDateMoved } from '../domain/due-date-moved.ts';
import { loadCase } from '../store/case-store.ts';
import { feedbackMoved, readFeedback } from '../team/feedback-day.ts';
import { changeCase, factsOf } from './change-case.ts';
import { subjectOfCase } from './subject-while-open.ts';

/**
 * Two round trips, and of a day for feedback two more: first the case, then the day among the tasks and with the team.
 * Sent again after an end in between, the rest is done.
 */
export const moveDueDate = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load(input, { tenant }) {
      const { childId, what, aboutId } = input;
      const [loaded, feedback] = await Promise.all([
        loadCase(table, { ...input, tenant }),
        what === 'feedback' && aboutId !== undefined
          ? readFeedback(table, { tenant, childId, questionId: aboutId })
          : undefined,
      ]);
      return loaded && { ...loaded, feedback };
    },
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    async run(call) {
      const { input, today, tenant, loaded } = call;
      const { feedback } = loaded;
      const isOfCase = feedback?.sparring.caseId === input.caseId;
      const feedbackOn = isOfCase ? feedback?.feedbackOn : undefined;
      const facts = factsOf(loaded, today);
      const changed = await changeCase(table, call, (one, doing) =>
        dueDateMoved(one, doing, { ...input, feedbackOn }, facts),
      );
      if (!changed.ok || !feedback || !isOfCase || feedbackOn === input.to) return changed;
      const latest = changed.value.case.moves.findLast(({ moved }) => moved?.aboutId === input.aboutId);
      // Sent again after it was moved once more, it changes nothing.
      if (latest?.id !== input.moveId) return changed;
      const isMoved = await feedbackMoved(
        table,
        tenant,
        loaded.child,
        changed.value.case,
        feedback,
        input.to,
      );
      return isMoved ? done(changed.value) : refused('busy');
    },
  });
