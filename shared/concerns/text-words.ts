/** A word of a text as written, where it stands, and folded for comparing. */
export interface TextWord {
  from: number;
  to: number;
  written: string;
  folded: string;
  /** What stands between the word before and this one. */
  gap: string;
}

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;

/** The text with composed letters and nothing that cannot be seen in it: what is checked and what is stored. */
export const plainText = (text: string): string => text.normalize('NFC').replace(invisible, '');

/**
 * Small letters without accents. The Danish letters and what people type for them are one: ø, ö, oe and o; æ, ä, ae and
 * a; å, aa and a.
 */
export function folded(word: string): string {
  return word
    .toLowerCase()
    .replace(/[øœ]/gu, 'o')
    .replace(/æ/gu, 'a')
    .replace(/ß/gu, 'ss')
    .replace(/đ|ð/gu, 'd')
    .replace(/ł/gu, 'l')
    .replace(/ı/gu, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/oe+/gu, 'o')
    .replace(/a[ae]+/gu, 'a');
}

/** The words and numbers of a text, in order. Letters and digits are words of their own: `3A` is two. */
export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  let end = 0;
  for (const { 0: written, index: from } of text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    words.push({
      from,
      to: from + written.length,
      written,
      folded: folded(written),
      gap: text.slice(end, from),
    });
    end = from + written.length;
  }
  return words;
}
