import { spawnSync } from 'node:child_process';
import { assembleWhenChanged } from '#cdk/assemble.ts';

/** `npm run check`: everything that can be said about the code without running it. Ends with the first that fails. */
const checks: [what: string, command: string, args: string[]][] = [
  ['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['types', 'tsc', ['-p', '.']],
  ['types of the stacks', 'tsc', ['-p', 'cdk']],
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  [
    'pages',
    'svelte-check',
    ['--workspace', 'web', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  ['unused code', 'knip', []],
];

// The site's types are made while it is built.
await assembleWhenChanged(process.cwd());
for (const [what, command, args] of checks) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`check failed: ${what} (${command} ${args.join(' ')})`);
    process.exit(1);
  }
  console.log(`${what}: in order`);
}
