const LETTER = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}]`;
const betweenWords = new RegExp(String.raw`(?<=${LETTER}\S*) (?=\S*${LETTER})`, 'gu');
/** A library that turns a word round turns the space after it, too: the words go on after one more. */
const afterWords = new RegExp(String.raw`(?<=${LETTER}\S*) (?!\S*${LETTER})`, 'gu');
const anyLetter = new RegExp(LETTER, 'u');

/** Letters that are measured one way and joined another: a line is begun a little before it is full. */
const SAFE = 0.96;

/** Whether some of the text is read from the right. */
export const hasRightToLeft = (text: string): boolean => anyLetter.test(text);

/**
 * Text that a library can draw which orders letters within a word only: words that are read from the right and stand
 * beside each other become one, by spaces that do not break, in lines that fit. Other text is as it was.
 */
export function readable(text: string, width: number, widthOf: (line: string) => number): string {
  if (!hasRightToLeft(text)) return text;
  const lines = text.split('\n').flatMap((paragraph) => {
    const wrapped: string[] = [];
    let line = '';
    for (const word of paragraph.split(/ +/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || widthOf(longer) <= SAFE * width) line = longer;
      else {
        wrapped.push(line);
        line = word;
      }
    }
    return [...wrapped, line];
  });
  return lines.map((line) => line.replace(afterWords, '  ').replace(betweenWords, '\u00a0')).join('\n');
}
