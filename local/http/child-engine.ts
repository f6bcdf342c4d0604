import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** An engine in a process of its own, for tests that must pull the plug. */
export interface ChildEngine {
  endpoint: string;
  /** Ends the process without warning (SIGKILL) and resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts an engine in a child process. Rejects with an Error when the process ends before it is ready. */
export async function startChildEngine(
  name: 'kms' | 's3' | 'secrets' | 'sqs',
  directory: string,
): Promise<ChildEngine> {
  const program = fileURLToPath(new URL('run-engine.ts', import.meta.url));
  const child = spawn(process.execPath, [program, name, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const first = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => undefined),
  ]);
  if (!first) throw new Error(`the ${name} engine ended before it was ready`);
  return {
    endpoint: String(first[0]),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
