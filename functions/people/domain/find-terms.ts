/**
 * A name as it is searched for: lower case, accents gone, and the Danish letters written out (æ → ae, ø → oe, å → aa),
 * so that both ways of typing them find the person. Words are what stands between spaces and hyphens.
 */
export function findWords(text: string): string[] {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  return folded
    .split(/[\s\-‐–.,]+/u)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word.length > 0);
}

/** The part of the index a word stands in: its first two letters, or its only one. */
export const findShelf = (word: string): string => Array.from(word).slice(0, 2).join('');

/** True when every word searched for begins some word of the name. */
export function matchesWords(nameWords: readonly string[], searched: readonly string[]): boolean {
  return searched.every((word) => nameWords.some((own) => own.startsWith(word)));
}
