import { textIn, type FamilyText, type Question } from '#shared/instruments/profile.ts';
import type { AnswerSide } from '#shared/dialogues/answers.ts';
import type { Localized } from '#shared/localized.ts';
import { language } from '#lib/words/language.svelte.ts';
import { readingOrder, type ReadingLanguage } from '#lib/words/languages.ts';

/** A text of the profile in the reader's language, or the one that stands in for it. */
export const inLanguage = (text: FamilyText | Localized): string =>
  textIn(text, readingOrder(language.current));

/** The words of a question to the side. */
function wordsTo(question: Question, side: AnswerSide): FamilyText | Localized {
  if (side === 'staff') return question.staff;
  return side === 'child' ? (question.own ?? question.family) : question.family;
}

/** A question as it is put to the side. */
export const asked = (question: Question, side: AnswerSide): string => inLanguage(wordsTo(question, side));

/** The language in which the question is put: the reader's, or the one that stands in for it. */
export function askedIn(question: Question, side: AnswerSide): ReadingLanguage {
  const words: Partial<Record<ReadingLanguage, string | undefined>> = wordsTo(question, side);
  return readingOrder(language.current).find((one) => words[one]) ?? 'da';
}
