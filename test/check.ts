import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { assembleWhenChanged } from '#cdk/assemble.ts';

/**
 * `npm run check`: everything that can be said about the code without running it, on all cores, the longest first. Begins
 * no more once one has failed, and ends with 1 then.
 */
const checks: [what: string, command: string, args: string[]][] = [
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['types', 'tsc', ['-p', '.']],
  [
    'pages',
    'svelte-check',
    ['--workspace', 'web', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  ['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['types of the stacks', 'tsc', ['-p', 'cdk']],
  ['unused code', 'knip', []],
];

// The site's types are made while it is built.
await assembleWhenChanged(process.cwd());
const began = performance.now();
const queue = checks.values();
const failed: string[] = [];
await Promise.all(Array.from({ length: availableParallelism() }, checkOneAfterAnother));
for (const one of failed) console.error(`check failed: ${one}`);
process.exit(failed.length === 0 ? 0 : 1);

async function checkOneAfterAnother(): Promise<void> {
  for (const [what, command, args] of queue) {
    const { status, said } = await run(command, args);
    if (status !== 0) failed.push(`${what} (${command} ${args.join(' ')})`);
    process.stdout.write(said);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${what}: ${status === 0 ? 'in order' : 'not in order'} (${seconds} s)`);
    if (failed.length > 0) return;
  }
}

/** What a command says is kept until it has ended: two speak at once otherwise. */
function run(command: string, args: string[]): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', (error) => resolve({ status: 1, said: `${error.message}\n` }));
    child.once('close', (code) => resolve({ status: code ?? 1, said: Buffer.concat(said).toString('utf8') }));
  });
}
