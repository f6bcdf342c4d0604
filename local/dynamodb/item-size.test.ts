import { describe, expect, it } from 'vitest';
import type { AttributeValue } from './attribute-value.ts';
import { itemSize } from './item-size.ts';

describe('the size of an item', () => {
  const sizes: [what: string, value: AttributeValue, bytes: number][] = [
    ['text by its UTF-8 bytes', { S: 'blåbær' }, 8],
    ['an empty text as nothing', { S: '' }, 0],
    ['bytes by their number', { B: Buffer.from([1, 2, 3, 4]).toString('base64') }, 4],
    ['a truth value as one byte', { BOOL: true }, 1],
    ['null as one byte', { NULL: true }, 1],
    ['a number as half a byte for each digit and one', { N: '12345' }, 4],
    ['a number without its trailing zeros', { N: '1000000' }, 2],
    ['a fraction without its leading zeros', { N: '0.0025' }, 2],
    ['a minus sign as one byte', { N: '-7' }, 3],
    ['zero as one byte', { N: '0' }, 1],
    ['a set as the sum of its members', { SS: ['ab', 'c'] }, 3],
    ['a list as three bytes, and one more for each member', { L: [{ S: 'ab' }, { BOOL: true }] }, 8],
    ['a map as three bytes, and one more for each pair of name and value', { M: { ab: { S: 'c' } } }, 7],
  ];
  it.each(sizes)('counts %s', (_what, value, bytes) => {
    expect(itemSize({ name: value })).toBe(4 + bytes);
  });

  it('counts names by their UTF-8 bytes', () => {
    expect(itemSize({ ø: { S: 'x' }, y: { S: 'x' } })).toBe(5);
  });
});
