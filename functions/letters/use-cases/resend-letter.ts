import { needsPerson } from '#shared/letters/letter.ts';
import { resendLetter as contract } from '#shared/letters/resend-letter.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { withdrawLinks } from '#functions/identity/index.ts';
import { childSubject } from '#functions/people/index.ts';
import { newLetter } from '../domain/new-letter.ts';
import { recipientFacts } from '../domain/recipient-facts.ts';
import { shownLetter } from '../domain/shown-letter.ts';
import { changedLetterWrites, newLetterWrites, readLetter } from '../store/letter-store.ts';
import { readLetterOfChild } from './about-child.ts';
import { isStillFor } from './deliver-letter.ts';
import type { LetterTools } from './tools.ts';

/** Sends a letter once more. The first is settled by it, and its links open nothing any more. */
export const resendLetter = ({ table, queue }: Pick<LetterTools, 'table' | 'queue'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => readLetterOfChild(table, tenant, input),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { child, letter }, input, tenant, actorId, now, today }) {
      const { template, language, path, to } = letter;
      const facts = { tenant, childId: child.id, to, template, language, path, now, replaces: letter.id };
      const wanted = newLetter({ ...facts, sendingId: input.sendingId, by: actorId });
      const known = await readLetter(table, tenant, wanted.id);
      if (known && known.replaces !== letter.id) return refused('changed-meanwhile');
      if (!known) {
        if (letter.state === 'queued') return refused('letter-under-way');
        if (recipientFacts(child, now, today).stopped && to.side === 'guardian') return refused('stopped');
        if (!isStillFor(child, letter, new Date(now))) return refused('not-a-recipient-any-more');
        const settled = { how: 'resent' as const, note: '', by: actorId, at: now };
        const first = {
          ...letter,
          withdrawnAt: letter.withdrawnAt ?? now,
          ...(needsPerson(letter) && { settled }),
        };
        const writes = [...changedLetterWrites(letter, first), ...newLetterWrites(wanted)];
        if (!(await table.transact(writes)).ok) return refused('changed-meanwhile');
      }
      await withdrawLinks(table, tenant, letter.links);
      const sent = known ?? wanted;
      if (sent.state === 'queued') await queue.send(tenant, [sent.id]);
      return done({ letter: shownLetter(sent, child) });
    },
  });
