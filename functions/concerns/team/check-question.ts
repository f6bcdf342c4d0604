import { checkQuestion as contract } from '#shared/concerns/check-question.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readStoredThread } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { foundIn, textsWithout } from './checked-texts.ts';
import { knownNear } from './known-near.ts';

/** Shows the asker what would tell who it is about. Stores nothing, and nothing of it reaches a log. */
export const checkQuestion = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readStoredThread(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, decision, loaded: thread }) {
      const isThere = thread.cases.some(({ id }) => id === input.caseId);
      if (!isThere || !seesCases(decision)) return refused('not-found');
      const known = await knownNear(table, tenant, thread);
      const { asked } = input;
      return done({ asked, found: foundIn(asked, known), without: textsWithout(asked, known) });
    },
  });
