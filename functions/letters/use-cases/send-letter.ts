import type { Letter } from '#shared/letters/letter.ts';
import { recipientsOf } from '#shared/letters/recipients.ts';
import { sendLetter as contract } from '#shared/letters/send-letter.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { recipientFacts } from '../domain/recipient-facts.ts';
import { newLetter } from '../domain/new-letter.ts';
import { shownLetter } from '../domain/shown-letter.ts';
import { newLetterWrites, readLetters } from '../store/letter-store.ts';
import type { LetterTools } from './tools.ts';

/**
 * Makes one letter for each who must have it, all or none, and queues them. The same sending again makes nothing new,
 * but queues what has not left yet, so that a lost answer costs nothing.
 */
export const sendLetter = ({ table, queue }: Pick<LetterTools, 'table' | 'queue'>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ loaded: child, input, tenant, actorId, now, today }) {
      const recipients = recipientsOf(recipientFacts(child, now, today), today);
      if (typeof recipients === 'string') return refused(recipients);
      const { sendingId, template, language } = input;
      const wanted = recipients.map((to) =>
        newLetter({ tenant, childId: child.id, to, template, language, sendingId, by: actorId, now }),
      );
      const known = await readLetters(
        table,
        tenant,
        wanted.map((one) => one.id),
      );
      if (known.length > 0 && !isSameSending(known, wanted)) return refused('changed-meanwhile');
      if (known.length === 0) {
        if (
          !isSameSet(
            recipients.map((one) => one.personId),
            input.to,
          )
        )
          return refused('recipients-changed');
        const { ok } = await table.transact(wanted.flatMap(newLetterWrites));
        // The same request came twice at once, and the other was first.
        if (!ok) return refused('busy');
      }
      const letters = known.length > 0 ? known : wanted;
      await queue.send(
        tenant,
        letters.filter((one) => one.state === 'queued').map((one) => one.id),
      );
      return done({ letters: letters.map((one) => shownLetter(one, child)) });
    },
  });

const isSameSending = (known: readonly Letter[], wanted: readonly Letter[]): boolean =>
  known.length === wanted.length &&
  known.every((letter, index) => {
    const other = wanted[index];
    return (
      letter.id === other?.id &&
      letter.childId === other.childId &&
      letter.template === other.template &&
      letter.language === other.language
    );
  });

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
