import { daysAfter } from '#shared/access/periods.ts';
import { workingDaysAfter } from '#shared/concerns/working-days.ts';
import type { GuideCountry } from '#shared/instruments/guide-scale.ts';
import type { GuideLaw, Measure, Within } from '#shared/instruments/guide.ts';
import type { CaseAction } from '#shared/concerns/actions.ts';
import type { ReadingLanguage } from '#lib/words/languages.ts';
import { inWords, isInForce } from './guide-texts.ts';

/** What a line of the guide makes of an action in a case; the rest is agreed by people. */
export type ChosenMeasure = Pick<CaseAction, 'text' | 'target' | 'guideActionId' | 'law'> &
  Partial<Pick<CaseAction, 'dueOn' | 'reviewOn'>>;

const TEXT = 500;
const LAW = 200;
/** Looked at in seven weeks, as other actions; later where the guide gives more time. */
const REVIEW_DAYS = 49;

/** The ISO date by which it is due; hours are counted as whole days, the day itself where they are none. */
export function dueOn(today: string, { amount, unit }: Within, country: GuideCountry): string {
  if (unit === 'working-days') return workingDaysAfter(today, amount, { country });
  if (unit === 'hours') return daysAfter(today, Math.ceil(amount / 24));
  return daysAfter(today, unit === 'weeks' ? amount * 7 : amount);
}

/**
 * The beginning of an action: the guide's words, whom it is aimed at, its time limit from today and the rules it rests
 * on. Only what somebody has held against the text in force is cited.
 */
export function chosenMeasure(
  measure: Measure,
  guide: { laws: readonly GuideLaw[]; country: GuideCountry },
  { today, language }: { today: string; language: ReadingLanguage },
): ChosenMeasure {
  const law = guide.laws
    .filter(({ id, verified }) => verified && measure.lawIds.includes(id))
    .filter((one) => isInForce(one, today))
    .map(({ citation }) => citation)
    .join('; ');
  const due = measure.within && dueOn(today, measure.within, guide.country);
  const review = daysAfter(today, REVIEW_DAYS);
  return {
    text: `${inWords(measure.title, language)}. ${inWords(measure.text, language)}`.slice(0, TEXT),
    target: measure.target === 'child' ? 'child' : 'surroundings',
    guideActionId: measure.id,
    ...(law !== '' && { law: law.slice(0, LAW) }),
    ...(due !== undefined && { dueOn: due, reviewOn: due > review ? due : review }),
  };
}
