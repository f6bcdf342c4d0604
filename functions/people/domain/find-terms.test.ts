import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEntries } from './find-entries.ts';
import { findShelf, findWords, matchesWords } from './find-terms.ts';

const sign = fc.constantFrom(...'Aaz49 -_#/.;æØåÉü漢\u0301\u0000\u{1f600}');

describe('a name searched for', () => {
  test.for([
    ['Søren Åkjær', ['soeren', 'aakjaer']],
    ['Soeren Aakjaer', ['soeren', 'aakjaer']],
    ['  René  ', ['rene']],
    ['Anne-Marie', ['anne', 'marie']],
    ["O'Neill", ['oneill']],
    ['ÆBLE', ['aeble']],
    ['A\u030Ase', ['aase']],
    ['#;--', []],
  ] as const)('%s is looked for as %j', ([name, words]) => expect(findWords(name)).toEqual(words));

  test('matches when every word begins some word of the name, in any order', () => {
    const name = findWords('Anna Sofie Jørgensen');
    expect(matchesWords(name, findWords('joerg anna'))).toBe(true);
    expect(matchesWords(name, findWords('anna hansen'))).toBe(false);
    expect(matchesWords(name, findWords('nna'))).toBe(false);
  });

  test('stands on the shelf of its first two letters', () => {
    expect(findShelf('aakjaer')).toBe('aa');
    expect(findShelf('k')).toBe('k');
  });

  test('gives entries that can be keys, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 60 }), (name) => {
        const entries = findEntries({ id: 'abcd', kind: 'child', name, addressProtected: false });
        expect(new Set(entries.map((entry) => entry.place)).size).toBe(entries.length);
        for (const { shelf, place } of entries) {
          expect(shelf.of).not.toMatch(/^$|#/);
          expect(place.split('#')).toHaveLength(2);
        }
      }),
    );
  });
});
