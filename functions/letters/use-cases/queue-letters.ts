import type { LetterLanguage } from '#shared/letters/language.ts';
import { recipientsOf, type NoRecipients } from '#shared/letters/recipients.ts';
import type { TemplateId } from '#shared/letters/templates.ts';
import type { Child } from '#shared/people/child.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Table } from '#functions/kernel/table.ts';
import { newLetter } from '../domain/new-letter.ts';
import { recipientFacts } from '../domain/recipient-facts.ts';
import { newLetterWrites } from '../store/letter-store.ts';

export interface LettersWanted {
  child: Child;
  template: TemplateId;
  /** Where the link leads, for example `/family/consents/<id>`. */
  path: string;
  /** 12 to 16 lower-case letters and digits: the same again is the same letters. */
  sendingId: string;
  /** Only to these of the recipients; all of them when absent. */
  only?: readonly string[];
  language?: LetterLanguage;
  /** Who sends, a member of staff. */
  by: string;
  /** ISO instant. */
  now: string;
}

/**
 * For other modules: has a letter sent to each who must have it, from the next look at what is due (within five minutes).
 * Needs nothing but the table. Resolves to the ids of the letters, or says why there is nobody to write to.
 */
export async function queueLetters(
  table: Table,
  { child, only, language = 'da', ...wanted }: LettersWanted,
): Promise<string[] | NoRecipients> {
  const today = dateOf(new Date(wanted.now));
  const recipients = recipientsOf(recipientFacts(child, wanted.now, today), today);
  if (typeof recipients === 'string') return recipients;
  const letters = recipients
    .filter((one) => only?.includes(one.personId) ?? true)
    .map((to) => newLetter({ ...wanted, tenant: child.tenant, childId: child.id, to, language }))
    // Nobody puts these into the queue: they are due at once.
    .map((letter) => ({ ...letter, nextTryAt: wanted.now }));
  // A condition that does not hold says that they were made before.
  if (letters.length > 0) await table.transact(letters.flatMap(newLetterWrites));
  return letters.map((one) => one.id);
}
