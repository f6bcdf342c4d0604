import { askCorrection as contract } from '#shared/rights/ask-correction.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { shownCorrection } from '../domain/shown-correction.ts';
import { addCorrection } from '../store/correction-store.ts';
import { tellLeaders } from './tell-leaders.ts';

/** Notes what somebody says is wrong and right, and tells those who can answer. */
export const askCorrection = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input, loaded: child, tenant, actor, session, now, today }) {
      if (session.side === 'staff') return refused('not-permitted');
      const { correctionId: id, about, wrong, right } = input;
      const correction = await addCorrection(table, tenant, {
        ...{ id, childId: child.id, about, wrong, right, side: session.side },
        ...{ by: { id: actor.id, name: actor.name }, askedAt: now, askedOn: today },
      });
      if (!correction) return refused('changed-meanwhile');
      await tellLeaders(table, child, { id, at: correction.askedAt, today });
      return done(shownCorrection(correction, child));
    },
  });
