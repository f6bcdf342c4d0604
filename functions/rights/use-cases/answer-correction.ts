import { answerCorrection as contract } from '#shared/rights/answer-correction.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { shownCorrection } from '../domain/shown-correction.ts';
import { readCorrection, saveAnswer } from '../store/correction-store.ts';

/**
 * Answers a request and tells the one who asked. A judgement is never rewritten: it can be noted beside. Nobody answers
 * as staff what they asked for as a parent. The same answer again is the same.
 */
export const answerCorrection = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, correctionId }, { tenant }) {
      const [child, correction] = await Promise.all([
        readChildProfile(table, tenant, childId),
        readCorrection(table, tenant, childId, correctionId),
      ]);
      return child && correction && { child, correction };
    },
    subject: ({ child, correction }, _, { today, actorId }) =>
      correction.by.id === actorId ? undefined : childSubject(child, today),
    async run({ loaded: { child, correction }, input, tenant, actor, now }) {
      const { version, outcome, reason } = input;
      if (outcome === 'noted' && correction.about.kind !== 'entry') return refused('not-a-judgement');
      const before = correction.answer;
      const isRepeat = before?.outcome === outcome && before.reason === reason && before.by.id === actor.id;
      if (before && !isRepeat) return refused('already-answered');
      if (!before && correction.version !== version) return refused('changed-meanwhile');
      const answer = { outcome, reason, by: { id: actor.id, name: actor.name }, at: now };
      const answered = before ? correction : await saveAnswer(table, tenant, correction, answer);
      if (!answered) return refused('changed-meanwhile');
      await notify(table, {
        ...{ tenant, to: { side: correction.side, personId: correction.by.id }, kind: 'correction' },
        ...{ path: `/family/children/${child.id}/rights`, about: correction.id },
        at: answered.answer?.at ?? now,
      });
      return done(shownCorrection(answered, child));
    },
  });
