import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from './shifted-date.ts';
import { resolveLikeLambda } from './module-rules.ts';
import type { WorkerJob, WorkerReply, WorkerSetup } from './worker-messages.ts';

/** The inside of one function instance: loads the handler once, then answers one event at a time. */
const setup = workerData as WorkerSetup;
shiftDate(setup.clockOffset);
resolveLikeLambda(setup.directory);

type Handler = (
  event: unknown,
  context: object,
  callback: (error: unknown, result?: unknown) => void,
) => unknown;

const handler = await loadHandler().catch((error: unknown) => {
  reply({ kind: 'broken', error: describe(error) });
  return undefined;
});
if (handler) {
  reply({ kind: 'ready' });
  parentPort?.on('message', (job: WorkerJob) => void answer(handler, job));
}

async function loadHandler(): Promise<Handler> {
  const dot = setup.handler.lastIndexOf('.');
  const [path, name] = [setup.handler.slice(0, dot), setup.handler.slice(dot + 1)];
  const file = ['.mjs', '.js', '.cjs']
    .map((end) => join(setup.directory, path + end))
    .find((one) => existsSync(one));
  if (!file) throw named('Runtime.ImportModuleError', `Error: Cannot find module '${path}'`);
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown> & {
    default?: Record<string, unknown>;
  };
  const found = module[name] ?? module.default?.[name];
  if (typeof found !== 'function') {
    throw named('Runtime.HandlerNotFound', `${setup.handler} is undefined or not exported`);
  }
  return found as Handler;
}

async function answer(run: Handler, job: WorkerJob): Promise<void> {
  try {
    const result =
      run.length >= 3 ? await withCallback(run, job) : await run(job.event, context(job), () => undefined);
    reply({ kind: 'done', id: job.id, result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    reply({ kind: 'failed', id: job.id, error: describe(error) });
  }
}

function withCallback(run: Handler, job: WorkerJob): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const returned = run(job.event, context(job), (error, result) =>
      error ? reject(error) : resolve(result),
    );
    if (returned instanceof Promise) returned.then(resolve, reject);
  });
}

function context(job: WorkerJob): object {
  const end = performance.now() + setup.timeoutMs;
  return {
    functionName: setup.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.arn,
    memoryLimitInMB: String(setup.memoryMb),
    awsRequestId: job.requestId || randomUUID(),
    logGroupName: `/aws/lambda/${setup.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, end - performance.now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message);
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function describe(error: unknown): { errorType: string; errorMessage: string; trace: string[] } {
  if (error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)) {
    const { name, message, stack } = error as Error;
    return { errorType: name || 'Error', errorMessage: String(message), trace: (stack ?? '').split('\n') };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}
