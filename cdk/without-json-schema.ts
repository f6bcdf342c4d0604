import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of a bundle how zod tells its schemas as JSON Schema, a fifth of what a function read of it: of functions
 * that somebody waits for none asks for that. Asked all the same, it throws.
 */
export const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup(build) {
    const told = /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/;
    build.onLoad({ filter: told }, ({ path }) => ({ contents: leftOut(readFileSync(path, 'utf8')) }));
  },
};

/** The same exports, as functions that throw; those that make a function give one that does. */
export function leftOut(source: string): string {
  const made = /^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \};/gm;
  const names = [...source.matchAll(made)].map(([, name, renamed]) => name ?? renamed ?? '');
  const none = "() => { throw new Error('JSON Schema is not in the bundles of functions'); }";
  return names
    .map((name, at) => {
      const silent = name.startsWith('create') ? `() => ${none}` : none;
      return `const left${at} = ${silent};\nexport { left${at} as ${name} };`;
    })
    .join('\n');
}
