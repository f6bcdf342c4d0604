import type { Localized } from '../../localized.ts';
import type { FamilyText, Profile, ProfileAge, Question, Theme } from '../profile.ts';

const text = ([da, en]: readonly [string, string]): Localized => ({ da, en });

/** One question: its id, as staff are asked, as parents are asked, and where they answer themselves as the young are. Each in Danish and English. */
export const question = (
  id: string,
  staff: readonly [string, string],
  family: readonly [string, string],
  own?: readonly [string, string],
): Question => ({ id, staff: text(staff), family: text(family), ...(own && { own: text(own) }) });

export const theme = (id: string, da: string, en: string, ...questions: Question[]): Theme => ({
  id,
  label: { da, en },
  questions,
});

const low: FamilyText = {
  da: 'Sjældent eller slet ikke',
  en: 'Rarely or not at all',
  ar: 'نادرًا أو أبدًا',
  tr: 'Nadiren ya da hiç',
  so: 'Dhif ama marnaba',
  uk: 'Рідко або ніколи',
};
const high: FamilyText = {
  da: 'Næsten altid',
  en: 'Nearly always',
  ar: 'دائمًا تقريبًا',
  tr: 'Neredeyse her zaman',
  so: 'Ku dhawaad had iyo jeer',
  uk: 'Майже завжди',
};

/** Version 1 of an age: a starting set of our own words, which a municipality makes its own. */
export const startingSet = (age: ProfileAge, da: string, en: string, ...themes: Theme[]): Profile => ({
  age,
  version: 1,
  publishedAt: '2026-08-01T00:00:00.000Z',
  title: { da, en },
  low,
  high,
  themes,
});
