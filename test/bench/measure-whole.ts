import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Whole, wholeSchema } from './report.ts';

/** Runs a whole municipality in a process of its own, whose memory is then that of the system alone. */
export async function measureWhole(children: number, say: (line: string) => void): Promise<Whole> {
  const directory = mkdtempSync(join(tmpdir(), 'whole-municipality-'));
  const report = join(directory, 'whole.json');
  try {
    say(`Writing the files of a municipality of ${children.toLocaleString('en')} children …`);
    const seed = ['test/demo/seed.ts', '--children', String(children), '--out', join(directory, 'seed')];
    execFileSync(process.execPath, seed, { stdio: 'inherit' });
    const script = join(import.meta.dirname, 'whole-municipality.ts');
    const child = spawn(process.execPath, [script, directory, report], { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`the whole municipality ended with ${code ?? 'a signal'}`);
    return wholeSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
