import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { fileOf, ownImport } from './own-sources.ts';

const LATER = 'later';
/** What the AWS SDK itself reads later: ways to credentials, for the most part. */
const sdk = /^@(aws-sdk|smithy)\/|^bowser$|^\.\/loadSso/;

/**
 * Keeps what a function reads at its start in few files. A bundler makes a file of its own for every set of parts that
 * share something: twenty small ones for the start alone, a tenth of its time. Here each part that is read later is said
 * to need the whole start, which it has by then, and so the start is one set.
 */
export const oneStart: Plugin = {
  name: 'one-start',
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd();
    const [start = ''] = Object.values(build.initialOptions.entryPoints ?? {}).map(String);
    build.onResolve({ filter: ownImport }, (found) =>
      found.kind === 'dynamic-import' ? { path: fileOf(root, found), namespace: LATER } : undefined,
    );
    build.onResolve({ filter: sdk }, async ({ path, pluginData, ...from }) => {
      if (from.kind !== 'dynamic-import' || pluginData === LATER) return undefined;
      const found = await build.resolve(path, { ...from, pluginData: LATER });
      return { path: found.path, namespace: LATER };
    });
    build.onLoad({ filter: /.*/, namespace: LATER }, ({ path }) => ({
      contents: `import ${JSON.stringify(join(root, start))};\nexport * from ${JSON.stringify(path)};`,
      resolveDir: root,
    }));
  },
};
