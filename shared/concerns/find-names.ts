import { initialsOf, needlesOf, type KnownNames, type Needle } from './known-names.ts';
import { foundPatterns } from './name-patterns.ts';
import { replacements, type Found, type FoundKind } from './sparring-words.ts';
import { wordsOf, type TextWord } from './text-words.ts';

/** Endings of Danish nouns and names; after an apostrophe they are words of their own. */
const endings = new Set(['s', 'es', 'e', 'en', 'ens', 'er', 'ers', 'erne', 'ernes', 'ne', 'nes', 'mand']);

function fits(word: string, wanted: string, alsoBegins: boolean): boolean {
  if (word === wanted) return true;
  if (!word.startsWith(wanted)) return false;
  const ending = word.slice(wanted.length);
  // `Tim` must not take `timer` along.
  return alsoBegins || (wanted.length < 4 ? ending === 's' || ending === 'es' : endings.has(ending));
}

const isCapital = ({ written }: TextWord): boolean => /^\p{Lu}/u.test(written);
const beginsSentence = (words: readonly TextWord[], index: number): boolean =>
  index === 0 || /[.!?:\n•]/u.test(words[index]?.gap ?? '');

/** How many words the name takes at this place; 0 when it is not here. */
function lengthAt(words: readonly TextWord[], index: number, { words: wanted, alsoBegins }: Needle): number {
  for (const [step, part] of wanted.entries()) {
    const word = words[index + step];
    if (!word) return 0;
    const isLast = step === wanted.length - 1;
    if (isLast ? !fits(word.folded, part, alsoBegins) : word.folded !== part) return 0;
    if (step > 0 && !/^[\s.,\-'’–/]{0,3}$/u.test(word.gap)) return 0;
  }
  return wanted.length;
}

/** A name broken by hyphens or dots (`Fre-ja`, `F.r.e.j.a`): how many words make it up; 0 when they do not. */
function brokenAt(words: readonly TextWord[], index: number, { words: wanted, alsoBegins }: Needle): number {
  if (wanted.length !== 1) return 0;
  let whole = words[index]?.folded ?? '';
  for (let step = 1; step <= 12; step += 1) {
    const word = words[index + step];
    if (!word || !/^[-.'’_*]$/u.test(word.gap)) return 0;
    whole += word.folded;
    if (fits(whole, wanted[0] ?? '', alsoBegins)) return step + 1;
  }
  return 0;
}

function initialsAt(
  words: readonly TextWord[],
  index: number,
  known: ReturnType<typeof initialsOf>,
): { length: number; kind: FoundKind } | undefined {
  const first = words[index];
  if (!first || !/^\p{Lu}+s?$/u.test(first.written)) return undefined;
  const together = first.folded;
  const asOne = known.find(
    ({ letters }) => letters.length > 1 && (together === letters || together === `${letters}s`),
  );
  if (asOne) return { length: 1, kind: asOne.kind };
  for (const { letters, kind } of known.toSorted((one, other) => other.letters.length - one.letters.length)) {
    const here = words.slice(index, index + letters.length);
    const areInitials =
      here.length === letters.length &&
      here.every(
        (word, step) =>
          word.written.length === 1 &&
          isCapital(word) &&
          word.folded === letters[step] &&
          (step === 0 || /^[. -]{1,2}$/u.test(word.gap)),
      );
    // Alone, "I" is a word.
    if (areInitials && !(letters === 'i' && here.length === 1)) return { length: letters.length, kind };
  }
  return undefined;
}

/**
 * All places in the text that tell who it is about: the names known, inflected, in whatever case and however the Danish
 * letters are typed, initials, and what looks like a number, a date, an address or a way to reach somebody. Other
 * words with a capital inside of a sentence are shown as `maybe`. Sorted, without overlaps. Pure; `text` as `plainText`
 * leaves it.
 */
export function findNames(text: string, known: KnownNames): Found[] {
  const words = wordsOf(text);
  const needles = needlesOf(known);
  const initials = initialsOf(known);
  const patterns = foundPatterns(text, known.birthDates);
  const isTaken = (from: number, to: number) => patterns.some((one) => from < one.to && one.from < to);
  const found: Found[] = [...patterns];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word || isTaken(word.from, word.to)) continue;
    const hit = hitAt(words, index, needles, initials);
    if (!hit) continue;
    const last = words[index + hit.length - 1] ?? word;
    found.push(withEnding(text, words, index + hit.length, { ...hit, from: word.from, to: last.to }));
    index += hit.length - 1;
  }
  return joined(
    text,
    found.toSorted((one, other) => one.from - other.from),
  );
}

interface Hit {
  /** In words. */
  length: number;
  kind: FoundKind;
  certain: boolean;
  isGenitive: boolean;
}

function hitAt(
  words: readonly TextWord[],
  index: number,
  needles: readonly Needle[],
  initials: ReturnType<typeof initialsOf>,
): Hit | undefined {
  const word = words[index];
  if (!word) return undefined;
  let doubtful: Hit | undefined;
  for (const needle of needles) {
    const length = lengthAt(words, index, needle) || brokenAt(words, index, needle);
    if (length === 0) continue;
    const certain = !needle.isWord || (isCapital(word) && !beginsSentence(words, index));
    const name = needle.words.at(-1) ?? '';
    const last = words[index + length - 1]?.folded;
    const hit = {
      length,
      kind: needle.kind,
      certain,
      isGenitive: last === `${name}s` || last === `${name}es`,
    };
    if (certain) return hit;
    doubtful ??= hit;
  }
  const initial = initialsAt(words, index, initials);
  if (initial) return { ...initial, certain: true, isGenitive: false };
  if (doubtful) return doubtful;
  const isMaybe = isCapital(word) && word.written.length > 1 && !beginsSentence(words, index);
  return isMaybe && !/^\p{Lu}+$/u.test(word.written)
    ? { length: 1, kind: 'maybe', certain: false, isGenitive: false }
    : undefined;
}

/** A genitive stays one: `Frejas` becomes `barnets`. `Freja's` takes its ending along. */
function withEnding(
  text: string,
  words: readonly TextWord[],
  next: number,
  { from, to, kind, certain, isGenitive }: Hit & { from: number; to: number },
): Found {
  const after = words[next];
  const isApart = after !== undefined && /^['’´`]$/u.test(after.gap) && endings.has(after.folded);
  const end = isApart ? after.to : to;
  if (kind === 'maybe') return { from, to: end, kind, certain, replacement: text.slice(from, end) };
  const word = replacements[kind];
  const takesS = (isGenitive || isApart) && !word.endsWith(')');
  return { from, to: end, kind, certain, replacement: takesS ? `${word}s` : word };
}

/** First and last name of the same person, with nothing but a blank between, are one place. */
function joined(text: string, found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const before = all.at(-1);
    const isSame = before && before.certain && one.certain && before.kind === one.kind;
    if (isSame && /^[\s.-]{0,2}$/u.test(text.slice(before.to, one.from)) && !before.replacement.endsWith('s'))
      all[all.length - 1] = { ...one, from: before.from };
    else all.push(one);
  }
  return all;
}

/** The text with every place found put otherwise; what is only `maybe` stays. */
export function withoutNames(text: string, found: readonly Found[]): string {
  return found
    .filter(({ certain }) => certain)
    .toReversed()
    .reduce((rest, { from, to, replacement }) => rest.slice(0, from) + replacement + rest.slice(to), text);
}
