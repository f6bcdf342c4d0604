import { textIn, type FamilyText, type Question } from '#shared/instruments/profile.ts';
import type { AnswerSide } from '#shared/dialogues/answers.ts';
import type { Localized } from '#shared/localized.ts';
import { language } from '#lib/words/language.svelte.ts';
import { readingOrder } from '#lib/words/languages.ts';

/** A text of the profile in the reader's language, or the one that stands in for it. */
export const inLanguage = (text: FamilyText | Localized): string =>
  textIn(text, readingOrder(language.current));

/** A question as it is put to the side. */
export const asked = (question: Question, side: AnswerSide): string =>
  inLanguage(
    side === 'staff'
      ? question.staff
      : side === 'child'
        ? (question.own ?? question.family)
        : question.family,
  );
