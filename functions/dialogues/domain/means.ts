import { DOES_NOT_KNOW, type Answers, type Shape } from '#shared/dialogues/answers.ts';
import type { ThemeMeans } from '#shared/dialogues/group-means.ts';
import type { Means } from '#shared/dialogues/line.ts';
import type { Theme } from '#shared/instruments/profile.ts';

const meanOf = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const rounded = (mean: number): number => Math.round(mean * 100) / 100;

/** One person's mean for a theme's questions; who does not know does not count. */
const themeMean = (answers: Answers['answers'], questions: readonly string[]): number | undefined =>
  meanOf(
    questions.flatMap((id) => {
      const answer = answers[id] ?? DOES_NOT_KNOW;
      return answer === DOES_NOT_KNOW ? [] : [answer];
    }),
  );

/** A dialogue's mean for each theme and side: of those who answered for themselves, each person counts once. */
export function meansOf(shape: Shape, all: readonly Answers[]): Means {
  const staff = all.filter(({ side }) => side === 'staff');
  const family = all.filter(({ side, withStaff }) => side !== 'staff' && !withStaff);
  const mean = (some: readonly Answers[], questions: readonly string[]) =>
    meanOf(some.flatMap(({ answers }) => themeMean(answers, questions) ?? []));
  return Object.fromEntries(
    Object.entries(shape).map(([theme, questions]) => {
      const [theirs, ours] = [mean(family, questions), mean(staff, questions)];
      return [
        theme,
        {
          ...(ours !== undefined && { staff: rounded(ours) }),
          ...(theirs !== undefined && { family: rounded(theirs) }),
        },
      ];
    }),
  );
}

/** The means of many dialogues; a side of a theme that fewer have answered than `fewest` is left out. */
export function meansOfMany(themes: readonly Theme[], all: readonly Means[], fewest: number): ThemeMeans[] {
  return themes.map(({ id, label }) => {
    const side = (word: 'staff' | 'family') => {
      const known = all.flatMap((one) => one[id]?.[word] ?? []);
      const mean = meanOf(known);
      return known.length < fewest || mean === undefined
        ? undefined
        : { mean: rounded(mean), n: known.length };
    };
    const [staff, family] = [side('staff'), side('family')];
    return { id, label, ...(staff && { staff }), ...(family && { family }) };
  });
}
