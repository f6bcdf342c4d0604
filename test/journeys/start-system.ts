import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Starts the whole system over a fresh folder, as `npm start` does, and stops it when all journeys are over. A system
 * that SYSTEM_URL and SYSTEM_STATE name is used as it stands and left running; the story needs one without rounds.
 */
export default async function startSystem(): Promise<() => Promise<void>> {
  if (process.env['SYSTEM_URL'] && process.env['SYSTEM_STATE']) return () => Promise.resolve();
  const directory = mkdtempSync(join(tmpdir(), 'roed-traad-journeys-'));
  const port = await freePortBlock(process.env['PART'] === 'accessibility' ? 41_000 : 21_000, 18);
  const system = spawn(process.execPath, ['test/demo/start.ts'], {
    env: {
      ...{ ...process.env, PORT: String(port), STATE: directory, LIVED: 'no' },
      CHILDREN: process.env['CHILDREN'] ?? '240',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stopped = new Promise<void>((resolve) => system.once('exit', () => resolve()));
  const lines = createInterface({ input: system.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => line.startsWith('Rød Tråd runs at') && resolve());
    system.once('exit', (code) => reject(new Error(`the system did not start (exit code ${code})`)));
  });
  process.env['SYSTEM_URL'] = `http://localhost:${port}`;
  process.env['SYSTEM_STATE'] = directory;
  return async () => {
    system.kill('SIGTERM');
    await stopped;
    rmSync(directory, { recursive: true, force: true });
  };
}

/** The first of `length` neighbouring ports that are all free, looked for from where no other run looks. */
async function freePortBlock(from: number, length: number): Promise<number> {
  for (let first = from; first < 60_000; first += length) {
    const free = await Promise.all(Array.from({ length }, (_, offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`no ${length} neighbouring ports are free`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
