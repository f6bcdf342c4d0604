import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify, stringifyAsync, uneval, unflatten } from './plain-state.ts';

const routes = join(import.meta.dirname, '../../routes');

test('a state comes back as it was', () => {
  const state = { open: 'contacts', row: 3, chosen: ['a', null], own: {} };
  expect(parse(stringify(state))).toEqual(state);
});

test('no page loads from a server of ours: its answer could not be read', () => {
  expect(globSync('**/+{page,layout}.server.ts', { cwd: routes })).toEqual([]);
  for (const asked of [unflatten, stringifyAsync, uneval]) expect(asked).toThrow('server load');
});
