import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { withDirectImports } from './direct-imports.ts';
import { withPureSchemas } from './unused-schemas.ts';

/** Below functions/ and shared/ nothing happens when a file is read but that values are made, settings aside. */
const own = /[\\/](functions|shared)[\\/].+\.ts$/;

/** Reads our own sources into a bundle so that a function's start reads, and makes, no more of them than it uses. */
export const ownSources: Plugin = {
  name: 'own-sources',
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
        : { contents: withPureSchemas(withDirectImports(readFileSync(path, 'utf8'), root)), loader: 'ts' },
    );
  },
};
