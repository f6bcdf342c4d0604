/** Endings of Danish and Norwegian nouns, verbs and adjectives, longest first. Light on purpose: prefixes do the rest. */
const endings = [
  'ernes',
  'erne',
  'enes',
  'eres',
  'ende',
  'ene',
  'ens',
  'ets',
  'ers',
  'er',
  'en',
  'et',
  'es',
  'e',
  's',
];
const SHORTEST_STEM = 4;

/** Letters as people write them who have no æ, ø and å at hand: `børn`, `boern` and `born` become one, `skaerm` and `skærm`, too. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll('æ', 'ae')
    .replaceAll(/[øö]/g, 'oe')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('aa', 'a')
    .replaceAll('oe', 'o');

/** A folded word without its ending, when enough of it is left. */
export function stem(folded: string): string {
  const ending = endings.find((one) => folded.endsWith(one) && folded.length - one.length >= SHORTEST_STEM);
  return ending ? folded.slice(0, -ending.length) : folded;
}

/** The words of a text in order: letters of any script, figures, and the paragraph sign of a law with its number. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** What of a text is worth searching: each word once, as it was written, at most so many characters. */
export function distinctWords(text: string, most: number): string {
  const seen = new Set<string>();
  const kept: string[] = [];
  let length = 0;
  for (const word of wordsIn(text)) {
    const key = stem(fold(word));
    if (word.length < 2 || word.length > 40 || seen.has(key)) continue;
    if (length + word.length + 1 > most) break;
    seen.add(key);
    kept.push(word.toLowerCase());
    length += word.length + 1;
  }
  return kept.join(' ');
}
