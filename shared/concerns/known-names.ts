import { alsoWords, placeWords, type FoundKind } from './sparring-words.ts';
import { folded, wordsOf } from './text-words.ts';

/** Everyone and everything near the child that has a name, as far as the system knows. */
export interface KnownNames {
  people: readonly { name: string; kind: FoundKind }[];
  /** Names of units and of groups. */
  places: readonly { name: string; kind: 'place' | 'group' | 'address' }[];
  /** ISO dates that would tell who it is, in whatever way they are written. */
  birthDates: readonly string[];
}

/** A name made ready for looking: its words folded, in order. */
export interface Needle {
  words: readonly string[];
  kind: FoundKind;
  /** An ordinary word, too: see `alsoWords`. */
  isWord: boolean;
  /** Also the beginning of a longer word is the name: nicknames and compounds. */
  alsoBegins: boolean;
}

/**
 * From this length the beginning of a longer word is taken for the name: sooner for those nearest to the child, whose
 * nicknames and compounds people write. Shorter ones begin too many words.
 */
const BEGINS_FROM = 4;
const OTHERS_BEGIN_FROM = 6;
const near: ReadonlySet<FoundKind> = new Set<FoundKind>(['child', 'mother', 'father', 'parent', 'sibling']);
const foldedWords = (name: string): string[] => wordsOf(name).map((word) => word.folded);

/** Each part of a name alone, and the parts of a double name as one word. */
function ofPerson({ name, kind }: KnownNames['people'][number]): Needle[] {
  const parts = foldedWords(name).filter((part) => part.length > 1);
  const joined = name
    .split(/\s+/)
    .filter((part) => /\p{L}[-'’]\p{L}/u.test(part))
    .map((part) => folded(part.replace(/[^\p{L}\p{M}]/gu, '')));
  return [...new Set([...parts, ...joined])].map((word) => ({
    words: [word],
    kind,
    isWord: alsoWords.has(word),
    alsoBegins: word.length >= (near.has(kind) ? BEGINS_FROM : OTHERS_BEGIN_FROM) && !alsoWords.has(word),
  }));
}

/** The whole name, and each word of it that tells which place it is. */
function ofPlace({ name, kind }: KnownNames['places'][number]): Needle[] {
  const words = foldedWords(name);
  const telling = words.filter(
    (word) => word.length >= BEGINS_FROM && !placeWords.has(word) && !alsoWords.has(word),
  );
  const whole: Needle[] =
    words.length > 1 || (words[0] !== undefined && words[0].length > 1)
      ? [{ words, kind, isWord: words.length === 1 && alsoWords.has(words[0] ?? ''), alsoBegins: false }]
      : [];
  return [...whole, ...telling.map((word) => ({ words: [word], kind, isWord: false, alsoBegins: true }))];
}

/** Longest first, so that a whole name goes before its parts. The child goes before others of the same name. */
export function needlesOf(known: KnownNames): Needle[] {
  const rank = ({ kind }: Needle) => (kind === 'child' ? 0 : 1);
  return [...known.people.flatMap(ofPerson), ...known.places.flatMap(ofPlace)]
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => other.words.length - one.words.length || rank(one) - rank(other));
}

/** The initials that stand for each person: two letters or more; for the child also the first alone. */
export function initialsOf({ people }: KnownNames): { letters: string; kind: FoundKind }[] {
  return people.flatMap(({ name, kind }) => {
    const letters = name.split(/[\s-]+/).map((part) => folded(part.normalize('NFC').slice(0, 1)).slice(0, 1));
    const all = letters.join('');
    const ends = `${letters[0] ?? ''}${letters.at(-1) ?? ''}`;
    const alone = kind === 'child' ? [letters[0] ?? ''] : [];
    return [...new Set([all, ends, ...alone])]
      .filter((one) => one.length > 1 || (one.length === 1 && kind === 'child'))
      .map((one) => ({ letters: one, kind }));
  });
}
