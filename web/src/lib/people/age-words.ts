import { say } from '#lib/words/say.svelte.ts';
import { ageInMonths } from '#shared/people/age.ts';

/** An age as one says it: months until two years, then years. */
export function ageInWords(birthDate: string, today: string): string {
  const months = ageInMonths(birthDate, today);
  return months < 24 ? say('age.months', { n: months }) : say('age.years', { n: Math.floor(months / 12) });
}
