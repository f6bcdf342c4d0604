import { daysAfter } from '#shared/access/periods.ts';
import type { CaseAction } from '#shared/concerns/actions.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { Reply, Sparring } from '#shared/concerns/sparring.ts';
import { takeReply as contract } from '#shared/concerns/take-reply.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { agreed } from '../domain/agreed-actions.ts';
import { loadCase, type CaseLoaded } from '../store/case-store.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { changeCase } from '../use-cases/change-case.ts';
import { readSparringItem, sparringTask, sparringWrites } from './sparring-store.ts';
import { readQuestions } from './team-store.ts';

const MOST_ACTIONS = 20;
const REVIEW_WEEKS = 6;

interface Loaded extends CaseLoaded {
  sparring: Sparring;
}

/** First the case, then the question: repeated after a break in between, the rest is done. */
export const takeReply = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load(input, { tenant }): Promise<Loaded | undefined> {
      const [loaded, sparring] = await Promise.all([
        loadCase(table, { ...input, tenant }),
        readSparringItem(table, { ...input, tenant }),
      ]);
      return loaded && sparring && { ...loaded, sparring };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run(call) {
      const { input, tenant, today, now, actor, loaded, decision } = call;
      const { sparring, child } = loaded;
      if (sparring.caseId !== input.caseId || !seesCases(decision)) return refused('not-found');
      const [question] = await readQuestions(table, tenant, [sparring]);
      const reply = question?.reply ?? sparring.taken?.reply;
      if (!reply) return refused('not-answered');
      const by = { id: actor.id, name: actor.name };
      const wanted = reply.steps.filter(({ id }) => input.accepted.includes(id));
      let one = loaded.one;
      if (wanted.some(({ id }) => !one.actions.some((action) => action.id === id))) {
        const changed = await changeCase(table, call, (before, doing) => {
          const actions = [...before.actions, ...newActions(before, wanted, by, today)];
          return actions.length > MOST_ACTIONS ? refused('too-many-actions') : agreed(before, doing, actions);
        });
        if (!changed.ok) return changed;
        one = changed.value.case;
      }
      const accepted = [...new Set([...(sparring.taken?.accepted ?? []), ...wanted.map(({ id }) => id)])];
      const taken: Sparring = {
        ...sparring,
        taken: { ...(sparring.taken ?? { at: now, by }), reply, accepted },
        version: sparring.version + 1,
      };
      const at = { tenant, childId: child.id, questionId: sparring.id };
      const task = sparring.feedback
        ? undefined
        : sparringTask(taken, child, one, { what: 'feedback', dueOn: reply.feedbackOn });
      const { ok } = await table.transact(sparringWrites(at, taken, task));
      if (ok) return done({ case: one, sparring: taken });
      const current = await readSparringItem(table, at);
      return current?.taken && accepted.every((id) => current.taken?.accepted.includes(id))
        ? done({ case: one, sparring: current })
        : refused('changed-meanwhile', { current: one });
    },
  });

/** The team's proposals as actions of the case, the one who accepts them responsible until somebody else is named. */
function newActions(
  before: Case,
  wanted: Reply['steps'],
  by: { id: string; name: string },
  today: string,
): CaseAction[] {
  return wanted
    .filter(({ id }) => !before.actions.some((action) => action.id === id))
    .map(({ id, text, target, weeks }) => {
      const dueOn = daysAfter(today, weeks * 7);
      const later = daysAfter(today, REVIEW_WEEKS * 7);
      return {
        ...{ id, text, target, responsibleId: by.id, responsibleName: by.name, dueOn, status: 'agreed' },
        reviewOn:
          before.reviewOn !== undefined && before.reviewOn > dueOn
            ? before.reviewOn
            : later > dueOn
              ? later
              : dueOn,
      };
    });
}
