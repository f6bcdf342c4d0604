import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNames, withoutNames } from './find-names.ts';
import type { KnownNames } from './known-names.ts';
import { folded, plainText } from './text-words.ts';

const known: KnownNames = {
  people: [
    { name: 'Freja Prøve', kind: 'child' },
    { name: 'Åse Marie Prøve', kind: 'mother' },
    { name: 'Jonas Ærbødig-Møhl', kind: 'father' },
    { name: 'Bo Prøve', kind: 'sibling' },
    { name: 'Lisbet Stensgaard', kind: 'adult' },
  ],
  places: [
    { name: 'Børnehuset Myretuen', kind: 'place' },
    { name: 'Rød stue', kind: 'group' },
    { name: '3.A', kind: 'group' },
    { name: 'Kastanjealléen', kind: 'address' },
  ],
  birthDates: ['2021-05-04'],
};
const cleaned = (text: string) => withoutNames(plainText(text), findNames(plainText(text), known));
const kinds = (text: string) => findNames(plainText(text), known).map(({ kind, certain }) => [kind, certain]);

describe('a text without names', () => {
  test.each([
    ['Freja leger.', 'barnet leger.'],
    ['Frejas mor, Åse, ringede.', 'barnets mor, mor, ringede.'],
    ['FREJA PRØVE og freja’s bror', 'barnet og barnets bror'],
    ['Aase siger, at Frejamus græder', 'mor siger, at barnet græder'],
    ['Vi talte med Lisbet Stensgård i Myretuen', 'Vi talte med en voksen i stedet'],
    ['På rød stue og i 3A, hos F.P.', 'På gruppen og i gruppen, hos barnet.'],
    ['Ring 20 30 40 50 eller skriv til a.b@c.dk', 'Ring (nummer) eller skriv til (kontakt)'],
    ['Født 4. maj, cpr 640521-1234', 'Født (dato), cpr (nummer)'],
    ['Bor på Lærkevej 12 B', 'Bor på (adresse)'],
    ['Fre-ja og F.r.e.j.a', 'barnet og barnet'],
  ])('%s', (text, wanted) => {
    expect(cleaned(text)).toBe(wanted);
  });

  test('leaves ordinary words alone, and asks about those that are names, too', () => {
    const text = 'Barnet vil gerne bo i et fort af puder. Vi prøver igen i morgen med to faste lege.';
    expect(
      findNames(text, { ...known, people: known.people.filter(({ kind }) => kind === 'sibling') }),
    ).toEqual([
      { from: 17, to: 19, kind: 'sibling', certain: false, replacement: 'en søskende' },
      { from: 43, to: 49, kind: 'sibling', certain: true, replacement: 'en søskende' },
    ]);
    expect(kinds('Det er svært for Bo.')).toEqual([['sibling', true]]);
  });

  test('shows other words with a capital inside of a sentence for a person to judge', () => {
    expect(kinds('Hun leger med Karla hver dag. Hver dag.')).toEqual([['maybe', false]]);
  });

  test('is not fooled by what cannot be seen, nor by letters made of two', () => {
    expect(cleaned('Fre\u00adja og F\u200breja og A\u030ase')).toBe('barnet og barnet og mor');
  });
});

const letters = 'bcdfghjklmnpqrstvxz';
const vowels = 'aeiouyæøåéäöü';
/** A made-up name of five letters or more, that is no word. */
const name = fc
  .array(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...vowels)), { minLength: 3, maxLength: 5 })
  .map((pairs) => pairs.flat().join(''))
  .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
const typed = [
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.toLowerCase(),
  (word: string) => word.normalize('NFD'),
  (word: string) => word.replace(/ø/gu, 'oe').replace(/æ/gu, 'ae').replace(/å/gu, 'aa'),
  (word: string) => word.replace(/ø/gu, 'ö').replace(/æ/gu, 'ä'),
  (word: string) => `${word.slice(0, 2)}\u200b${word.slice(2)}`,
  (word: string) => word.split('').join('.'),
];
const inflected = ['', 's', '’s', "'s", 'es', 'en', 'ens', 'mus', '-pige'];
const around = fc.constantFrom(' leger. ', ' og ', ', ', '\n', ' (', ') ', '; så ', ' – ', '/', '!');

describe('whatever name is planted', () => {
  test('none survives, however it is inflected and typed, and a second look finds nothing more', () => {
    const planted = fc.record({
      first: name,
      last: name,
      who: fc.constantFrom('child', 'mother', 'father', 'adult', 'other-child', 'sibling'),
      how: fc.constantFrom(...typed),
      ending: fc.constantFrom(...inflected),
      before: around,
      after: around,
      whole: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(planted, { minLength: 1, maxLength: 4 }), (all) => {
        const names: KnownNames = {
          ...known,
          people: all.map(({ first, last, who }) => ({ name: `${first} ${last}`, kind: who as 'child' })),
        };
        const text = plainText(
          all
            .map(({ first, last, how, ending, before, after, whole }) =>
              [before, how(first), whole ? ` ${how(last)}` : '', ending, after].join(''),
            )
            .join('vi ser det hver dag'),
        );
        const clean = withoutNames(text, findNames(text, names));
        expect(findNames(clean, names).filter(({ certain }) => certain)).toEqual([]);
        const left = folded(clean).replace(/[^a-z]/gu, '');
        for (const { first } of all) expect(left).not.toContain(folded(first));
      }),
      { numRuns: 300 },
    );
  });

  test('the places found are in order, apart from each other and inside of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.constantFrom('Freja', 'Åse', '4. maj'),
        (noise, word) => {
          const text = plainText(`${noise} ${word} ${noise}`);
          let end = 0;
          for (const { from, to } of findNames(text, known)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test('no number survives that could be a CPR number, nor the birth date', () => {
    const digits = fc.stringMatching(/^[0-9]{6}$/);
    fc.assert(
      fc.property(
        digits,
        fc.stringMatching(/^[0-9]{4}$/),
        fc.constantFrom('', '-', ' '),
        (six, four, between) => {
          expect(cleaned(`nr ${six}${between}${four}, født d. 04/05`)).toBe('nr (nummer), født d. (dato)');
        },
      ),
    );
  });
});
