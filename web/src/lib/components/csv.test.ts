import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

const body = (rows: (string | number | undefined)[][]) => toCsv(['a'], rows).split('\r\n').slice(1, -1);

test('begins with the byte order mark and uses semicolons and CRLF', () => {
  expect(toCsv(['Navn', 'Antal'], [['Alma', 2]])).toBe('\uFEFFNavn;Antal\r\nAlma;2\r\n');
});

test('quotes what would break the line, and doubles quotes', () => {
  expect(body([['a;b'], ['say "hi"'], ['two\nlines']])).toEqual(['"a;b"', '"say ""hi"""', '"two\nlines"']);
});

test.each(['=1+1', '+45', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'disarms %j, which a spreadsheet would run',
  (text) => {
    const [line = ''] = body([[text]]);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('leaves negative numbers as numbers, with a decimal comma', () => {
  expect(body([[-1.5]])).toEqual(['-1,5']);
});

test('writes nothing for what is unknown', () => {
  expect(body([[undefined, 'x']])).toEqual([';x']);
});
