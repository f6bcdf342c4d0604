import type { AnswerSide } from '#shared/dialogues/answers.ts';
import type { Profile, Question } from '#shared/instruments/profile.ts';
import type { FileLanguage } from '#shared/rights/file-request.ts';

/** What somebody was asked in a dialogue: the questions and themes by their ids, in the words of that side and version. */
export function questionsAsked(
  { themes }: Pick<Profile, 'themes'>,
  side: AnswerSide,
  language: FileLanguage,
): Record<string, string> {
  const worded = ({ staff, family, own = family }: Question) =>
    side === 'staff' ? staff : side === 'child' ? own : family;
  const inLanguage = (text: { da: string; en: string }) => text[language] || text.da;
  return Object.fromEntries(
    themes.flatMap(({ id, label, questions }) => [
      [id, inLanguage(label)],
      ...questions.map((question) => [question.id, inLanguage(worded(question))]),
    ]),
  );
}
