import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions, buildWeb } from './build.ts';

/** What each product is made from; tests and prose make nothing new. */
const sources = {
  functions: ['functions/**/*.ts', 'shared/**/*.ts', 'package-lock.json'],
  web: ['web/src/**/*', 'web/static/**/*', 'web/*.{ts,json}', 'shared/**/*.ts', 'package-lock.json'],
  assembly: [
    'cdk/**/*.{ts,js,json}',
    'cdk.json',
    'functions/**/*.ts',
    'web/src/**/*',
    'web/static/**/*',
    'web/*.{ts,json}',
    'shared/**/*.ts',
    'package-lock.json',
  ],
};
const marks = '.build/made-from.json';

/** Makes anew what has changed since last time: bundles, site, assembly. Returns what was made. */
export async function assembleWhenChanged(
  root: string,
  say: (line: string) => void = () => {},
): Promise<string[]> {
  const before = readMarks(root);
  const now = Object.fromEntries(
    Object.entries(sources).map(([name, patterns]) => [name, fingerprint(root, patterns)]),
  );
  const made: string[] = [];
  const stale = (name: keyof typeof sources, product: string) =>
    before[name] !== now[name] || !existsSync(join(root, product));
  if (stale('functions', '.build/functions')) {
    say('Bundling the functions …');
    await buildFunctions(root);
    made.push('functions');
  }
  if (stale('web', 'web/build')) {
    say('Building the site …');
    await buildWeb(root);
    made.push('web');
  }
  if (stale('assembly', 'cdk.out/manifest.json')) {
    say('Synthesizing the stacks …');
    execFileSync(process.execPath, ['cdk/app.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      // The CDK's look over the templates takes half the time; the tests and the deployment have it.
      env: { ...process.env, CDK_VALIDATION: 'false' },
    });
    made.push('assembly');
  }
  writeFileSync(join(root, marks), JSON.stringify(now));
  return made;
}

function fingerprint(root: string, patterns: string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync(patterns, {
    cwd: root,
    exclude: (name) => /\.test\.ts$|node_modules|\.svelte-kit/.test(name),
  }).sort()) {
    const path = join(root, file);
    if (/\.[a-z0-9]+$/i.test(file)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function readMarks(root: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(root, marks), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
