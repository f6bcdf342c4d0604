import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import type { Endpoint } from './endpoint.ts';

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const ofModules = await Promise.all(
  globSync('../*/{endpoints,first-endpoints}.ts', { cwd: import.meta.dirname }).map(
    (file) => import(file) as Promise<Record<string, Endpoint<never>>>,
  ),
);
const known = new Map<string, Pick<Endpoint<never>, 'method' | 'path'>>(
  ofModules.flatMap((endpoints) => Object.entries(endpoints)),
);
/** The browser follows these itself; nothing calls them. */
const followed = ['start-sign-in', 'finish-sign-in', 'download-guidance'];

test.each(contracts.filter((contract) => !followed.includes(contract.name)))(
  'the browser knows where $name is, as the contract says',
  ({ name, method, path }) => {
    expect(known.get(camel(name))).toEqual({ method, path });
  },
);

test('the browser knows no endpoint without a contract', () => {
  const names = contracts.map((contract) => camel(contract.name));
  expect([...known.keys()].filter((name) => !names.includes(name))).toEqual([]);
});
