/** Widths of the printable ASCII characters in Helvetica, in thousandths of the size (Adobe's metrics for the core fonts). */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const wide: Record<number, number> = { 0xc6: 1000, 0xe6: 889, 0x97: 1000, 0x85: 1000, 0xd8: 778, 0xf8: 611 };

/** Windows code page 1252 beyond Latin-1, as WinAnsiEncoding has it (ISO 32000-1, annex D). */
const winAnsi = new Map(
  [...'€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'].flatMap(
    (char, index): [string, number][] => (char === '\u0000' ? [] : [[char, 0x80 + index]]),
  ),
);
const plain: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  '\u202f': ' ',
  '‑': '-',
};

/**
 * The text as bytes of WinAnsiEncoding. A letter it lacks is written without its mark, and what it cannot write at all
 * as a question mark: the open file has every character.
 */
export function encoded(text: string): number[] {
  return [...text.normalize('NFC')].flatMap((char) => byteOf(char) ?? bare(char));
}

function byteOf(char: string): number | undefined {
  const code = char.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff)) return code;
  return winAnsi.get(char);
}

function bare(char: string): number[] {
  const without = (plain[char] ?? char).normalize('NFD').replace(/\p{M}/gu, '');
  if (without === '') return [];
  return [...without].map((one) => byteOf(one) ?? 0x3f);
}

/** Bold is wider by an eighth at the most; too wide an estimate only breaks a line early. */
const BOLD = 1.13;

/** The width of the text at the size, in points. */
const widthOf = (text: string, size: number, bold: boolean): number =>
  (encoded(text).reduce((sum, byte) => sum + charWidth(byte), 0) * size * (bold ? BOLD : 1)) / 1000;

const charWidth = (byte: number): number =>
  ascii[byte - 0x20] ?? wide[byte] ?? (byte >= 0xc0 && byte <= 0xde ? 778 : 611);

/** The text in lines of at most so many points. Line breaks of its own stand; a word too long for a line is cut. */
export function wrapped(text: string, points: number, size: number, bold: boolean): string[] {
  const fits = (line: string) => widthOf(line, size, bold) <= points;
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const char of word) {
        if (!fits(line + char) && line !== '') {
          lines.push(line);
          line = '';
        }
        line += char;
      }
    }
    return [...lines, line];
  });
}
