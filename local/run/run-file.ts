import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecord, text } from '#local/assembly/json.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';

/** How a running system is found: written when it is up, removed when it closes. */
export interface RunFile {
  pid: number;
  /** The site's address. */
  url: string;
  /** Where the command line talks to the system. */
  control: string;
}

/** The header that requests to the control address carry; a web page of another origin cannot set it unasked. */
export const CONTROL_HEADER = 'x-local-control';

export function writeRunFile(directory: string, run: RunFile): void {
  replaceFile(join(directory, 'run.json'), JSON.stringify(run));
}

export function removeRunFile(directory: string): void {
  rmSync(join(directory, 'run.json'), { force: true });
}

/** The system that runs over this state folder; undefined when none does. A file left by a kill does not count. */
export async function findRunning(directory: string): Promise<RunFile | undefined> {
  const saved = parseRecord(readIfPresent(join(directory, 'run.json')) ?? '');
  const run = { pid: Number(saved.pid), url: text(saved.url), control: text(saved.control) };
  if (!run.control || !isAlive(run.pid)) return undefined;
  try {
    const response = await fetch(`${run.control}/ping`, {
      headers: { [CONTROL_HEADER]: '1' },
      signal: AbortSignal.timeout(5_000),
    });
    return (await response.text()) === String(run.pid) ? run : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
