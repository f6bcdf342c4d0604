import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { FunctionError } from './function-error.ts';
import type { WorkerReply, WorkerSetup } from './worker-messages.ts';

export interface InstanceOptions extends WorkerSetup {
  environment: Record<string, string>;
  log: Writable;
}

/** One worker thread that has loaded the handler. */
export interface Instance {
  /** Handles one event; the caller sees to it that no second one runs meanwhile. Rejects with a FunctionError. */
  run(event: unknown, requestId: string): Promise<unknown>;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Lambda allows 10 s for loading; a busy laptop gets longer. */
const INIT_LIMIT_MS = 60_000;

/** Starts a worker thread with an environment of its own. What the handler prints goes to the log as it stands. */
export function startInstance(options: InstanceOptions): Instance {
  const { environment, log, ...setup } = options;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: setup,
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(128, options.memoryMb) },
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  worker.unref();

  let isAlive = true;
  let settle: ((reply: WorkerReply | FunctionError) => void) | undefined;
  let announce: (broken?: FunctionError) => void = () => undefined;
  const loaded = new Promise<FunctionError | undefined>((resolve) => {
    announce = resolve;
  });
  const die = (error: FunctionError) => {
    isAlive = false;
    announce(error);
    settle?.(error);
    void worker.terminate();
  };
  worker.on('message', (message: WorkerReply) => {
    if (message.kind === 'ready') announce();
    else if (message.kind === 'broken')
      die(new FunctionError(message.error.errorType, message.error.errorMessage, message.error.trace));
    else settle?.(message);
  });
  worker.on('error', (error) => die(new FunctionError('Runtime.ExitError', error.message)));
  worker.on('exit', () => die(new FunctionError('Runtime.ExitError', 'RequestId: Error: Runtime exited')));

  let nextId = 0;
  return {
    isAlive: () => isAlive,
    async stop() {
      isAlive = false;
      await worker.terminate();
    },
    async run(event, requestId) {
      const broken = await within(
        INIT_LIMIT_MS,
        loaded,
        () => new FunctionError('Sandbox.Timedout', 'Init timed out'),
      );
      if (broken) {
        die(broken);
        throw broken;
      }
      nextId += 1;
      const reply = new Promise<WorkerReply | FunctionError>((resolve) => {
        settle = resolve;
      });
      worker.postMessage({ id: nextId, requestId, event: jsonCopy(event) });
      const seconds = (options.timeoutMs / 1000).toFixed(2);
      const result = await within(
        options.timeoutMs,
        reply,
        () =>
          new FunctionError(
            'Sandbox.Timedout',
            `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
          ),
      );
      settle = undefined;
      if (result instanceof FunctionError) {
        die(result);
        throw result;
      }
      if (result.kind === 'failed')
        throw new FunctionError(result.error.errorType, result.error.errorMessage, result.error.trace);
      return result.kind === 'done' ? (JSON.parse(result.result) as unknown) : undefined;
    },
  };
}

function jsonCopy(event: unknown): unknown {
  return event === undefined ? {} : (JSON.parse(JSON.stringify(event)) as unknown);
}

async function within<T, L>(milliseconds: number, work: Promise<T>, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late()), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
