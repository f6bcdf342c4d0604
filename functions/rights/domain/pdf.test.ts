import { describe, expect, test } from 'vitest';
import { pdfFrom } from './pdf.ts';
import { encoded, wrapped } from './pdf-text.ts';
import type { Block } from './pdf-layout.ts';

const long = 'Der var engang et barn (med æøå) og en bakke \\ bag huset. '.repeat(40);
const blocks: Block[] = [
  { kind: 'H1', text: 'Det, der står' },
  { kind: 'P', text: long },
  {
    kind: 'table',
    head: ['Hvornår', 'Hvem'],
    widths: [1, 3],
    rows: Array.from({ length: 80 }, (_, index) => [`linje ${index}`, index === 3 ? long : 'Ellen']),
  },
];
const file = Buffer.from(pdfFrom(blocks, { title: 'Indsigt', language: 'da' })).toString('latin1');

describe('a PDF', () => {
  test('has each object where its table says', () => {
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    const entries = [...file.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) =>
      Number(offset),
    );
    expect(entries.length).toBeGreaterThan(10);
    entries.forEach((offset, index) => {
      expect(file.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true);
    });
  });

  test('is tagged: every line on a page but the page number belongs to an element', () => {
    expect(file).toContain('/Lang(da)');
    const lines = [...file.matchAll(/BDC BT/g)].length;
    const leading = [...file.matchAll(/\/Type\/MCR/g)].length;
    expect(lines).toBeGreaterThan(100);
    expect(leading).toBe(lines);
    const pages = Number(/\/Count (\d+)/.exec(file)?.[1]);
    expect(pages).toBeGreaterThan(2);
    expect([...file.matchAll(/\/Artifact BMC/g)]).toHaveLength(pages);
  });

  test('says how long each page’s content is', () => {
    for (const [, length, content] of file.matchAll(/<<\/Length (\d+)>>stream\n([\s\S]*?)\nendstream/g))
      expect(content).toHaveLength(Number(length));
  });
});

describe('text', () => {
  test('keeps Danish letters, and drops marks and what cannot be written', () => {
    expect(encoded('Åø–')).toEqual([0xc5, 0xf8, 0x96]);
    expect(String.fromCharCode(...encoded('Łukasz Şen 漢'))).toBe('Lukasz Sen ?');
  });

  test('is broken between words, and a word too long is cut', () => {
    expect(wrapped('en to', 20, 10, false)).toEqual(['en', 'to']);
    expect(wrapped('a'.repeat(9), 20, 10, false).join('')).toBe('a'.repeat(9));
    expect(wrapped('et\nto', 500, 10, false)).toEqual(['et', 'to']);
  });
});
