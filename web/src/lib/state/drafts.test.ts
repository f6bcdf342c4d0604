import { beforeEach, describe, expect, test } from 'vitest';
import { Drafts, type Shelf } from './drafts.ts';

function aShelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
const isText = (value: unknown): value is string => typeof value === 'string';
const day = 86_400_000;

describe('drafts', () => {
  let shelf: Shelf;
  beforeEach(() => (shelf = aShelf()));

  test('are there again', () => {
    new Drafts(shelf, 'anne').keep('a', 'words');
    expect(new Drafts(shelf, 'anne').read('a', isText)).toBe('words');
  });

  test('belong to one person', () => {
    new Drafts(shelf, 'anne').keep('a', 'words');
    expect(new Drafts(shelf, 'bo').read('a', isText)).toBeUndefined();
  });

  test('remember what stood when they were begun, so that an old one cannot pass for a correction of today', () => {
    const drafts = new Drafts(shelf, 'anne');
    drafts.keep('a', 'words', 3);
    drafts.keep('b', 'words');
    expect(new Drafts(shelf, 'anne').versionOf('a')).toBe(3);
    expect(drafts.versionOf('b')).toBeUndefined();
    drafts.drop('a');
    expect(drafts.versionOf('a')).toBeUndefined();
  });

  test('of another shape are not taken', () => {
    new Drafts(shelf, 'anne').keep('a', { old: true });
    expect(new Drafts(shelf, 'anne').read('a', isText)).toBeUndefined();
  });

  test('go at sign-out, all of the person’s and nobody else’s', () => {
    new Drafts(shelf, 'anne').keep('a', '1');
    new Drafts(shelf, 'anne').keep('b', '2');
    new Drafts(shelf, 'bo').keep('a', '3');
    shelf.setItem('language', 'da');
    new Drafts(shelf, 'anne').dropAll();
    expect(shelf.length).toBe(2);
    expect(new Drafts(shelf, 'bo').read('a', isText)).toBe('3');
  });

  test('that nobody came back for go after a week, whosever they are', () => {
    new Drafts(shelf, 'bo', () => 0).keep('old', '1');
    new Drafts(shelf, 'bo', () => 7 * day).keep('new', '2');
    new Drafts(shelf, 'anne', () => 8 * day).dropOld();
    expect(new Drafts(shelf, 'bo').read('old', isText)).toBeUndefined();
    expect(new Drafts(shelf, 'bo').read('new', isText)).toBe('2');
  });

  test('that cannot be read are no draft', () => {
    shelf.setItem('draft:anne:a', '{');
    expect(new Drafts(shelf, 'anne').read('a', isText)).toBeUndefined();
  });

  test('that cannot be kept break nothing', () => {
    const full = {
      ...aShelf(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => new Drafts(full, 'anne').keep('a', 'x')).not.toThrow();
  });
});
