import { describe, expect, test } from 'vitest';
import { words as arabic } from './ar/words.ts';
import { familyWords } from './da/family.ts';
import { homeWords } from './da/home.ts';
import { linkWords } from './da/link.ts';
import { publicWords } from './da/public.ts';
import { seatWords } from './da/seats.ts';
import { sharingWords } from './da/sharing.ts';
import { staffWords } from './da/staff.ts';
import { familyLanguages, isRightToLeft, languageNames, readingOrder, wholeLanguage } from './languages.ts';
import { fill } from './message.ts';
import { words as bokmal } from './nb/words.ts';
import { words as nynorsk } from './nn/words.ts';
import { words as somali } from './so/words.ts';
import { words as turkish } from './tr/words.ts';
import { words as ukrainian } from './uk/words.ts';

type Words = Readonly<Record<string, string | undefined>>;
const others: Record<string, Words> = {
  ar: arabic,
  tr: turkish,
  so: somali,
  uk: ukrainian,
  nb: bokmal,
  nn: nynorsk,
};
const danish: Record<string, string> = { ...publicWords, ...linkWords, ...staffWords };
const areaOf = (key: string) => key.split('.')[0] ?? '';
const missing = (words: Words, keys: readonly string[]) => keys.filter((key) => !words[key]?.trim());
const under = (keys: readonly string[], ...areas: string[]) =>
  keys.filter((key) => areas.includes(areaOf(key)));

/** What a parent meets from the letter to the answer. */
const mustBeWhole = [
  ...Object.keys(familyWords),
  ...under([...Object.keys(linkWords), ...Object.keys(seatWords)], 'link', 'step-up'),
  ...under(Object.keys(sharingWords), 'section', 'section-hint', 'consent-state'),
];
/** The areas of the family's own pages: how many of their messages each language still says in another. */
const areas = ['link', 'step-up', 'family', 'my', 'talk', 'why', 'age'] as const;
const gaps: Record<string, Partial<Record<(typeof areas)[number], number>>> = {
  ar: {},
  tr: {},
  so: {},
  uk: {},
  nb: { age: 2, family: 43, link: 28, my: 98, 'step-up': 2, talk: 93, why: 4 },
  nn: { age: 2, family: 43, link: 28, my: 98, 'step-up': 2, talk: 93, why: 4 },
};

describe('the languages of the families’ pages', () => {
  test.each(['ar', 'tr', 'so', 'uk'])('%s says everything about consents and a letter’s link', (language) => {
    expect(missing(others[language] ?? {}, mustBeWhole)).toEqual([]);
  });

  test.each(Object.keys(others))('%s lacks just what is listed, area by area', (language) => {
    const keys = under([...Object.keys(linkWords), ...Object.keys(homeWords)], ...areas);
    const lacking: Record<string, number> = {};
    for (const key of missing(others[language] ?? {}, keys))
      lacking[areaOf(key)] = (lacking[areaOf(key)] ?? 0) + 1;
    expect(lacking).toEqual(gaps[language]);
  });

  test('say nothing that Danish does not, and ask for the same values', () => {
    const valueNames = (message: string) =>
      [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort().join();
    for (const [language, words] of Object.entries(others)) {
      const wrong = Object.entries(words).filter(
        ([key, message]) => valueNames(message ?? '') !== valueNames(danish[key] ?? '{none}'),
      );
      expect(wrong.map(([key]) => `${language} ${key}`)).toEqual([]);
    }
  });

  test('each stand under their own name, and each has a whole language to lean on', () => {
    expect(Object.values(languageNames)).toHaveLength(new Set(Object.values(languageNames)).size);
    expect(
      familyLanguages.map(readingOrder).every((order) => ['da', 'en'].includes(order.at(-1) ?? '')),
    ).toBe(true);
    expect(readingOrder('so')).toEqual(['so', 'en']);
    expect(wholeLanguage('nn')).toBe('da');
    expect(familyLanguages.filter(isRightToLeft)).toEqual(['ar']);
  });
});

describe('numbers in messages', () => {
  test.each([
    [1, 'سؤال واحد في انتظار إجابتك'],
    [2, 'سؤالان في انتظار إجابتك'],
    [3, '\u20683\u2069 أسئلة في انتظار إجابتك'],
    [11, '\u206811\u2069 سؤالًا في انتظار إجابتك'],
    [100, '\u2068100\u2069 سؤال في انتظار إجابتك'],
  ])('take the Arabic form for %i, each value with its own direction', (n, said) => {
    expect(fill(arabic['my.waits'] ?? '', { n }, 'ar')).toBe(said);
  });

  test.each([
    [1, '1 рік'],
    [3, '3 роки'],
    [5, '5 років'],
    [21, '21 рік'],
  ])('take the Ukrainian form for %i', (n, said) => {
    expect(fill(ukrainian['age.years'] ?? '', { n }, 'uk')).toBe(said);
  });
});
