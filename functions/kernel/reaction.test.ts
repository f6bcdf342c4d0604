import { describe, expect, test } from 'vitest';
import { oneByOne, together, type ItemChange } from './reaction.ts';

const changes: ItemChange[] = ['a', 'b', 'c'].map((id) => ({ id, pk: '0899#units', sk: id, expired: false }));

describe('reactions to changes', () => {
  test('one by one, those that fail are named and the others are done', async () => {
    const done: string[] = [];
    const react = oneByOne(({ id }) => {
      if (id === 'b') return Promise.reject(new Error('not now'));
      done.push(id);
      return Promise.resolve();
    });
    expect([...(await react(changes))]).toEqual(['b']);
    expect(done).toEqual(['a', 'c']);
  });

  test('together, one that throws keeps no other from its changes, and all of them come again', async () => {
    const seen: string[] = [];
    const react = together(
      () => Promise.reject(new Error('down')),
      oneByOne(({ id }) => Promise.resolve(void seen.push(id))),
    );
    expect([...(await react(changes))].sort()).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  test('together, what failed in any of them failed', async () => {
    const fails = (id: string) => () => Promise.resolve(new Set([id]));
    expect([...(await together(fails('a'), fails('c'), fails('a'))(changes))].sort()).toEqual(['a', 'c']);
  });
});
