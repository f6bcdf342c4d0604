import type { GuideGap } from '#shared/instruments/guide-gaps.ts';
import type { GuideScale } from '#shared/instruments/guide-shown.ts';
import { inWords } from '#lib/concerns/guide/guide-texts.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';
import type { GuideDraft } from './guide-draft.svelte.ts';

/** What would leave somebody without an answer, in words. */
export function unansweredInWords(draft: GuideDraft, ages: GuideScale['ages']): string[] {
  const measures = Object.values(draft.parts).flatMap((part) => part.measures);
  const named = (found: { title: { da: string; en: string } } | undefined, id: string) =>
    found ? inWords(found.title, language.current) : id;
  const titleOf = (id = '') => {
    const found = measures.find((one) => one.id === id);
    return named(found, id);
  };
  const ageOf = (id = '') => {
    const found = ages.find((one) => one.id === id);
    return named(found && { title: found.label }, id);
  };
  return draft.unanswered.map(({ code, degree, measureId, age }: GuideGap) => {
    if (code === 'age-without-measure') return say(`guide-edit.gap.${code}`, { degree, age: ageOf(age) });
    if (
      code === 'degree-without-measure' ||
      code === 'degree-without-contact' ||
      code === 'no-warning-about-parents'
    )
      return say(`guide-edit.gap.${code}`, { degree });
    return say(`guide-edit.gap.${code}`, { degree, title: titleOf(measureId) });
  });
}
