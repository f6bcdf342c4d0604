import type { Likeness } from '#shared/people/duplicates.ts';
import { editDistance } from './edit-distance.ts';
import { findWords } from './find-terms.ts';

type NameLikeness = Extract<
  Likeness,
  'same-name' | 'name-spelled-otherwise' | 'names-swapped' | 'part-of-name'
>;

/** Spellings that Danish names go between, on words folded by `findWords`; longer ones first. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sk'],
  [/ch|ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/aa|å/g, 'a'],
  [/oe/g, 'o'],
  [/ae/g, 'e'],
  [/y/g, 'i'],
  [/hj/g, 'j'],
];

/** The word with one spelling for all that sound alike: Christian and Kristian, Wium and Vium, Anna and Ana. */
function soundOf(word: string): string {
  const folded = spellings.reduce((text, [from, to]) => text.replaceAll(from, to), word);
  return folded.replaceAll(/(.)\1+/g, '$1');
}

/** How many letters may differ: none in the shortest words, two in long ones. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** True when the two words may be the same name, spelled otherwise. */
function wordsAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [soundOf(one), soundOf(other)];
  if (left === right) return true;
  const most = slips(Math.min(left.length, right.length));
  return most > 0 && editDistance(left, right, most) <= most;
}

/**
 * In what way two names are alike; undefined when they are not. Words are compared without regard to order, hyphens,
 * accents and letter case. `loose`: one word that both have is enough, for when the birth date is the same.
 */
export function nameLikeness(one: string, other: string, loose = false): NameLikeness | undefined {
  const [left, right] = [findWords(one), findWords(other)];
  if (left.length === 0 || right.length === 0) return undefined;
  if (left.join(' ') === right.join(' ')) return 'same-name';
  if (left.toSorted().join(' ') === right.toSorted().join(' ')) return 'names-swapped';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  // Written together or apart: Anne Marie, Annemarie.
  if (soundOf(left.join('')) === soundOf(right.join(''))) return 'name-spelled-otherwise';
  const matched = pairs(short, long);
  if (matched === short.length && short.length === long.length && short.length > 1)
    return 'name-spelled-otherwise';
  if (matched === short.length && short.length > 1) return 'part-of-name';
  const hasLongWord = short.some((word) => word.length > 2 && long.some((two) => wordsAlike(word, two)));
  return loose && matched > 0 && hasLongWord ? 'part-of-name' : undefined;
}

/** How many words of the shorter name find one of their own in the longer. */
function pairs(short: readonly string[], long: readonly string[]): number {
  const left = [...long];
  let found = 0;
  for (const exact of [true, false])
    for (const word of exact ? short : short.filter((one) => !long.includes(one))) {
      const place = left.findIndex((other) => (exact ? other === word : wordsAlike(word, other)));
      if (place < 0) continue;
      left.splice(place, 1);
      found += 1;
    }
  return found;
}
