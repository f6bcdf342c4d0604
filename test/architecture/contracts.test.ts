import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import { pathParameters } from '#shared/contract.ts';
import { permissions } from '#shared/access/permissions.ts';
import { grants } from '#shared/access/grants.ts';
import { globSync } from 'node:fs';

test('every contract file stands in the list of contracts, under its own name', () => {
  const files = globSync('shared/*/*.contract.ts')
    .map((file) => file.replace(/^.*\/(.+)\.contract\.ts$/, '$1'))
    .sort();
  expect(contracts.map((one) => one.name).sort()).toEqual(files);
});

test('no two contracts share a name or a route', () => {
  expect(new Set(contracts.map((one) => one.name)).size).toBe(contracts.length);
  expect(new Set(contracts.map((one) => `${one.method} ${one.path}`)).size).toBe(contracts.length);
});

test('every permission is asked for by a contract and granted to some role, and the other way round', () => {
  const asked = new Set(contracts.map((one) => one.permission).filter((one) => one !== 'public'));
  const granted = new Set(Object.values(grants).flatMap((role) => Object.keys(role)));
  expect([...asked].sort()).toEqual([...granted].sort());
  expect([...permissions].sort()).toEqual([...asked].sort());
});

test('public stands for nothing but coming in, going out, and reading what is meant for everyone', () => {
  const isOpen = ({ module, method }: (typeof contracts)[number]) =>
    module === 'identity' || (module === 'portal' && method === 'GET');
  expect(contracts.filter((one) => one.permission === 'public' && !isOpen(one))).toEqual([]);
});

test('a contract that touches a child is recorded', () => {
  const aboutChild = contracts.filter((one) => pathParameters(one.path).includes('childId'));
  expect(aboutChild.filter((one) => one.audit === 'none')).toEqual([]);
});

test('every contract is wired in its module', () => {
  const missing = contracts.filter((one) => {
    // A module whose list of endpoints its tests take too keeps the list in a file of its own.
    const wiring = ['endpoints.ts', 'api.ts'].map((file) => `functions/${one.module}/${file}`);
    const camel = one.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return !wiring.some((file) => existsSync(file) && readFileSync(file, 'utf8').includes(camel));
  });
  expect(missing.map((one) => one.name)).toEqual([]);
});
