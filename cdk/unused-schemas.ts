import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Below functions/ and shared/ nothing happens when a file is read but that values are made, settings aside. */
const own = /[\\/](functions|shared)[\\/].+\.ts$/;
/** A schema or contract made at the top of a file. */
const made = /^(?:export )?const \w+(?:: [^=\n]+)? = (?=z\b|contract\(|\w+Schema\b)/;

/**
 * Leaves out of a bundle what nothing in it uses. A schema is made by calls, and a bundler keeps calls since they could
 * do something else besides; ours do not. Without this each function made nine hundred schemas at its start, most of
 * them of other modules.
 */
export const withoutUnusedSchemas: Plugin = {
  name: 'without-unused-schemas',
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd();
    // Only our own imports end so: those of packages, a hundred times as many, are not asked about.
    build.onResolve({ filter: /^(#(functions|shared)\/|\.).*\.ts$/ }, ({ path: name, resolveDir, kind }) => {
      if (kind === 'entry-point') return undefined;
      const path = name.startsWith('#') ? join(root, name.slice(1)) : join(resolveDir, name);
      return own.test(path) && !path.includes('node_modules') ? { path, sideEffects: false } : undefined;
    });
    build.onLoad({ filter: own }, ({ path }) =>
      path.includes('node_modules')
        ? undefined
        : { contents: withPureSchemas(readFileSync(path, 'utf8')), loader: 'ts' },
    );
  },
};

/** The text with its schemas marked as made without a side effect. A statement ends before the next line without indent. */
export function withPureSchemas(source: string): string {
  const lines = source.split('\n');
  for (let first = 0; first < lines.length; first += 1) {
    const [start] = made.exec(lines[first] ?? '') ?? [];
    if (start === undefined) continue;
    let last = first;
    while (!(lines[last] ?? '').endsWith(';') || /^[\s})\]]/.test(lines[last + 1] ?? '')) {
      last += 1;
      if (last >= lines.length) return source;
    }
    lines[first] = `${start}/* @__PURE__ */ (() => ${(lines[first] ?? '').slice(start.length)}`;
    lines[last] = `${(lines[last] ?? '').slice(0, -1)})();`;
  }
  return lines.join('\n');
}
