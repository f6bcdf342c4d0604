import { cpSync, existsSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { useCasesLater } from './later.ts';
import { oneStart } from './one-start.ts';
import { ownSources } from './own-sources.ts';
import { withoutJsonSchema } from './without-json-schema.ts';

/** Where the bundled functions stand: one folder per handler with an index.mjs. */
export const FUNCTIONS_OUT = '.build/functions';
/** Where the built site stands. */
export const WEB_OUT = 'web/build';

/** Files of packages that a handler reads as files, or that no bundle takes in, and finds beside its bundle as it finds them beside the sources. */
const besideBundles = [
  {
    bundle: 'portal-reactions',
    files: ['package.json', 'dist/index.mjs', 'dist/pdfjs.mjs'].map((file) => `unpdf/${file}`),
  },
  {
    bundle: 'rights-reactions',
    files: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((font) => `dejavu-fonts-ttf/ttf/${font}`),
  },
];

/** Every handler there is, by convention; the name is the path with hyphens, for example `rounds-steps`. */
export function handlerEntries(root: string): { name: string; file: string }[] {
  return globSync(['functions/!(kernel)/api.ts', 'functions/*/{steps,reactions,triggers}/handler.ts'], {
    cwd: root,
  })
    .sort()
    .map((file) => ({
      name: file
        .replace(/^functions\//, '')
        .replace(/(\/handler)?\.ts$/, '')
        .replaceAll('/', '-'),
      file,
    }));
}

/**
 * Bundles every handler into a folder of its own: ESM for Node 24, minified, with the AWS SDK inside so that versions
 * are ours. What a handler imports only when it needs it stands in files of its own, and is not read before.
 */
export async function buildFunctions(root: string): Promise<void> {
  rmSync(join(root, FUNCTIONS_OUT), { recursive: true, force: true });
  await Promise.all(
    handlerEntries(root).map(({ name, file }) =>
      bundle({
        absWorkingDir: root,
        entryPoints: { index: file },
        outdir: join(FUNCTIONS_OUT, name),
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        platform: 'node',
        target: 'node24',
        format: 'esm',
        minify: true,
        mainFields: ['module', 'main'],
        // Heavy, and minified already: it stands beside the one bundle that reads it.
        external: ['unpdf'],
        // Three packages behind SAML bring an XPath of their own, each with fixes only: the newest will do for all.
        alias: { xpath: 'xpath' },
        plugins: [oneStart, useCasesLater, ownSources, ...(name.endsWith('-api') ? [withoutJsonSchema] : [])],
        legalComments: 'none',
        banner: {
          js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        },
        logLevel: 'warning',
      }),
    ),
  );
  for (const { bundle, files } of besideBundles)
    for (const file of files)
      if (existsSync(join(root, FUNCTIONS_OUT, bundle)))
        cpSync(join(root, 'node_modules', file), join(root, FUNCTIONS_OUT, bundle, 'node_modules', file));
}

/** Builds the site into web/build. */
export async function buildWeb(root: string): Promise<void> {
  if (!existsSync(join(root, 'web/vite.config.ts'))) throw new Error('web/vite.config.ts is missing');
  const { createBuilder } = await import('vite');
  // Not build(): that makes the browser's part alone, and the adapter never writes the pages.
  const builder = await createBuilder({
    root: join(root, 'web'),
    configFile: join(root, 'web/vite.config.ts'),
    logLevel: 'warn',
  });
  await builder.buildApp();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = process.cwd();
  await Promise.all([buildFunctions(root), buildWeb(root)]);
}
