import { expect, test } from 'vitest';
import type { Municipality } from '../store/municipality-store.ts';
import { hasWay } from './ways-of.ts';

const town = (tenant: string, ...ways: Municipality['ways']): Municipality => ({
  tenant,
  name: tenant,
  ways,
  country: 'DK',
  administratorRole: 'administrator',
});
const have = (...all: Municipality[]) => ({
  all: () => Promise.resolve(all),
  find: (tenant: string) => Promise.resolve(all.find((one) => one.tenant === tenant)),
});

test('a municipality has the ways it was founded with', async () => {
  const here = have(town('0899', 'unilogin'));
  expect(await hasWay(here, '0899', 'unilogin')).toBe(true);
  expect(await hasWay(here, '0899', 'ad')).toBe(false);
  expect(await hasWay(here, '0101', 'unilogin')).toBe(false);
});

test('the directory lets nobody into a municipality that does not own it', async () => {
  const here = have(town('0899', 'ad'), town('0898', 'unilogin'));
  expect(await hasWay(here, '0899', 'ad')).toBe(true);
  expect(await hasWay(here, '0898', 'ad')).toBe(false);
});

test('a directory that two municipalities claim lets nobody into either', async () => {
  const here = have(town('0899', 'ad'), town('0898', 'ad'));
  expect(await hasWay(here, '0899', 'ad')).toBe(false);
  expect(await hasWay(here, '0898', 'ad')).toBe(false);
});
