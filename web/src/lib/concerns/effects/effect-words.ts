import { OWN_MEASURE, type Effect, type EffectAge, type EffectZone } from '#shared/concerns/effects.ts';
import type { Localized } from '#shared/localized.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';
import { inWords } from '../guide/guide-texts.ts';

/** What a measure is called: the guide's words, or that it was the staff's own, or has left the guide. */
export function measureWords({ measure, target }: Effect, titles: ReadonlyMap<string, Localized>): string {
  const title = titles.get(measure);
  if (title) return inWords(title, language.current);
  return measure === OWN_MEASURE ? say(`effects.own.${target}`) : say('effects.gone');
}

const whole = (share: number): number => Math.round(share * 100);
const decimal = (value: number): string =>
  new Intl.NumberFormat(language.current === 'da' ? 'da-DK' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
    .format(value)
    // The same sign as in the table's head.
    .replace('-', '\u2212');

/** "83 % (51–95 %)" */
export const shareWords = ({ share, shareWithin }: Effect): string =>
  say('effects.share-of', { share: whole(share), from: whole(shareWithin.from), to: whole(shareWithin.to) });

/** "+1,2 (+0,4 til +1,9)", or the mean alone. */
export const meanWords = ({ mean, meanWithin }: Effect): string =>
  meanWithin
    ? say('effects.mean-of', {
        mean: decimal(mean),
        from: decimal(meanWithin.from),
        to: decimal(meanWithin.to),
      })
    : say('effects.mean-alike', { mean: decimal(mean) });

export const differsWords = ({ differs }: Effect): string =>
  differs ? say(`effects.differs.${differs}`) : say('effects.differs.no');

export const zoneWords = (zone: EffectZone): string => say(`effects.zone.${zone}`);
export const ageWords = (age: EffectAge): string => say(`effects.age.${age}`);
