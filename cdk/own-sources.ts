import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { withDirectImports } from './direct-imports.ts';
import { withPureSchemas } from './unused-schemas.ts';

/** Below functions/ and shared/ nothing happens when a file is read but that values are made, settings aside. */
const own = /[\\/](functions|shared)[\\/].+\.ts$/;

/** What our own imports look like: those of packages, a hundred times as many, end otherwise, and no plugin is asked. */
export const ownImport = /^(#(functions|shared)\/|\.).*\.ts$/;
/** The file that such an import means. */
export const fileOf = (root: string, { path, resolveDir }: { path: string; resolveDir: string }): string =>
  path.startsWith('#') ? join(root, path.slice(1)) : join(resolveDir, path);

/** Reads our own sources into a bundle so that a function's start reads, and makes, no more of them than it uses. */
export const ownSources: Plugin = {
  name: 'own-sources',
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd();
    build.onResolve({ filter: ownImport }, (found) => {
      const path = fileOf(root, found);
      const isPure = found.kind !== 'entry-point' && own.test(path) && !path.includes('node_modules');
      return isPure ? { path, sideEffects: false } : undefined;
    });
    build.onLoad({ filter: own }, ({ path }) =>
      path.includes('node_modules')
        ? undefined
        : { contents: withPureSchemas(withDirectImports(readFileSync(path, 'utf8'), root)), loader: 'ts' },
    );
  },
};
