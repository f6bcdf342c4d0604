import { expect, test } from 'vitest';
import { onFirstUse } from './on-first-use.ts';

const counter = (start: number) => {
  let count = start;
  return { add: (more: number) => Promise.resolve((count += more)) };
};

test('it is opened when it is first called, and once', async () => {
  let opened = 0;
  const lazy = onFirstUse(() => {
    opened += 1;
    return Promise.resolve(counter(1));
  });
  expect(opened).toBe(0);
  expect(await Promise.all([lazy.add(1), lazy.add(2)])).toEqual([2, 4]);
  expect(await lazy.add(3)).toBe(7);
  expect(opened).toBe(1);
});

test('what could not be opened is told to the caller, and tried again by the next', async () => {
  let tries = 0;
  const lazy = onFirstUse(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(counter(0));
  });
  await expect(lazy.add(1)).rejects.toThrow('no network');
  expect(await lazy.add(1)).toBe(1);
});
