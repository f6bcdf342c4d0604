import { sections, type Section } from '#shared/access/sections.ts';
import type { ConsentView } from '#shared/access/consent-view.ts';

/** What is typed in the form before it is asked. */
export interface Question {
  unitId: string;
  sections: Section[];
  purpose: string;
  words: string;
  until: string;
}

/** An empty form, or one filled in as the consent that is renewed was. */
export const emptyQuestion = (until: string, renews?: ConsentView): Question => ({
  unitId: renews?.unitId ?? '',
  sections: [...(renews?.sections ?? [])],
  purpose: renews?.purpose ?? '',
  words: renews?.words ?? '',
  until,
});

export function isQuestion(value: unknown): value is Question {
  if (typeof value !== 'object' || value === null) return false;
  const said = value as Partial<Record<keyof Question, unknown>>;
  const texts = [said.unitId, said.purpose, said.words, said.until];
  return (
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(said.sections) &&
    said.sections.every((one) => sections.some((section) => section === one))
  );
}
