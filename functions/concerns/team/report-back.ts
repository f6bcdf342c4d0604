import { findNames } from '#shared/concerns/find-names.ts';
import { reportBack as contract } from '#shared/concerns/report-back.contract.ts';
import type { Sparring } from '#shared/concerns/sparring.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readStoredThread } from '#functions/people/index.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { knownNear } from './known-near.ts';
import { readSparringItem, sparringWrites } from './sparring-store.ts';
import { questionKey, readQuestions } from './team-store.ts';

/** How it went, for the team: with the child, with the team, and off the list of tasks, in one transaction. */
export const reportBack = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readStoredThread(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ input, tenant, today, now, actor, decision, loaded: thread }) {
      const { caseId, questionId, text } = input;
      const known = thread.sparrings.find((one) => one.id === questionId && one.caseId === caseId);
      if (!known || !seesCases(decision)) return refused('not-found');
      if (known.feedback?.text === text) return done({ sparring: known });
      const [question] = await readQuestions(table, tenant, [known]);
      const reply = question?.reply;
      if (!reply) return refused('not-answered');
      if (known.mode === 'anonymous') {
        const left = findNames(text, await knownNear(table, tenant, thread)).filter(({ certain }) => certain);
        if (left.length > 0)
          return refused('name-left', {
            current: left.map(({ from, to, kind }) => ({ field: 'text', from, to, kind })),
            facts: { n: left.length },
          });
      }
      const by = { id: actor.id, name: actor.name };
      const sparring: Sparring = {
        ...known,
        taken: known.taken ?? { at: now, by, reply, accepted: [] },
        feedback: { at: now, by, text },
        version: known.version + 1,
      };
      const at = { tenant, childId: thread.child.id, questionId };
      const { ok } = await table.transact([
        ...sparringWrites(at, sparring, undefined),
        {
          Update: {
            Key: questionKey(tenant, known.teamId, questionId),
            UpdateExpression: 'SET feedback = :feedback, #state = :reported, #version = #version + :one',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#state': 'state', '#version': 'version' },
            ExpressionAttributeValues: {
              ':feedback': { on: today, text },
              ':reported': 'reported',
              ':one': 1,
            },
          },
        },
      ]);
      if (ok) return done({ sparring });
      const current = await readSparringItem(table, at);
      return current?.feedback?.text === text
        ? done({ sparring: current })
        : refused('changed-meanwhile', { current });
    },
  });
