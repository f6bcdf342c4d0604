import { expect, test } from 'vitest';
import { blocksOf } from './text-blocks.ts';

test('a text is read as headings, lists and paragraphs', () => {
  expect(blocksOf('Først.\nOg mere.\n\n## Sådan\n- et\n- to\n\nSidst.')).toEqual([
    { kind: 'paragraph', text: 'Først. Og mere.' },
    { kind: 'heading', text: 'Sådan' },
    { kind: 'list', items: ['et', 'to'] },
    { kind: 'paragraph', text: 'Sidst.' },
  ]);
});

test('markup stays the text it is', () => {
  expect(blocksOf('<script>x</script>')).toEqual([{ kind: 'paragraph', text: '<script>x</script>' }]);
});
