import { DOES_NOT_KNOW, type Answers, type AnswerSide, type Sayings } from '#shared/dialogues/answers.ts';
import type { ProfileContent, Theme } from '#shared/instruments/profile.ts';

/** How one side sees the themes; a side may be several people. */
export interface Series {
  side: AnswerSide;
  /** By theme, and by question; undefined where nobody knew. */
  themes: (number | undefined)[];
  questions: ReadonlyMap<string, number | undefined>;
}

const meanOf = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const known = (answer: number | undefined): number[] =>
  answer === undefined || answer === DOES_NOT_KNOW ? [] : [answer];

/** One person's mean of a theme. */
export const themeMean = (answers: Sayings['answers'], { questions }: Pick<Theme, 'questions'>) =>
  meanOf(questions.flatMap(({ id }) => known(answers[id])));

/** Each side that has answered, in the order staff, parents, child. Of several people the mean, each counting once. */
export function seriesOf({ themes }: Pick<ProfileContent, 'themes'>, all: readonly Answers[]): Series[] {
  return (['staff', 'guardian', 'child'] as const).flatMap((side) => {
    const said = all.filter((one) => one.side === side);
    if (said.length === 0) return [];
    return [
      {
        side,
        themes: themes.map((theme) => meanOf(said.flatMap(({ answers }) => themeMean(answers, theme) ?? []))),
        questions: new Map(
          themes.flatMap(({ questions }) =>
            questions.map(
              ({ id }) => [id, meanOf(said.flatMap(({ answers }) => known(answers[id])))] as const,
            ),
          ),
        ),
      },
    ];
  });
}

/** What one of the family has answered alone: it was promised that nobody else in the family sees it. */
const isAlone = ({ side, withStaff }: Answers): boolean => side !== 'staff' && !withStaff;

/**
 * What may stand on a screen that the family looks at together, before each has said yes to more. `asked`: how many of
 * the family were asked; where it is one, nobody else's answers can be seen.
 */
export function forAllEyes(all: readonly Answers[], asked: number): readonly Answers[] {
  const alone = all.filter(isAlone).length;
  return Math.max(asked, alone) > 1 ? all.filter((one) => !isAlone(one)) : all;
}

/** How far apart the sides are: 0 where at most one of them knows. */
export function spread(values: readonly (number | undefined)[]): number {
  const numbers = values.filter((value) => value !== undefined);
  return numbers.length < 2 ? 0 : Math.max(...numbers) - Math.min(...numbers);
}

/** A mean with one decimal, as Danes and others write it; a dash where nobody knew. */
export function shownMean(mean: number | undefined, locale = 'da-DK'): string {
  if (mean === undefined) return '–';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mean);
}
