import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { FunctionError } from './function-error.ts';
import { startInstance, type Instance, type InstanceOptions } from './instance.ts';

/** What a pool needs to know of its function. */
export interface FunctionSettings extends Omit<InstanceOptions, 'log'> {
  /** How many events are handled at once; more wait in line. */
  concurrency: number;
  log: Writable;
}

/** All running instances of one function. */
export interface FunctionPool {
  settings: FunctionSettings;
  /**
   * Runs the handler with a copy of the event, as JSON would carry it. Rejects with a FunctionError when the
   * handler throws, cannot be loaded, dies, or runs into its timeout.
   */
  invoke(event: unknown): Promise<unknown>;
  /** Events being handled or waiting. */
  active(): number;
  close(): Promise<void>;
}

interface Waiting {
  event: unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Starts instances as events arrive, reuses idle ones, and lets events wait when all are busy. */
export function makePool(settings: FunctionSettings): FunctionPool {
  const line: Waiting[] = [];
  const idle: Instance[] = [];
  const all = new Set<Instance>();
  let active = 0;
  let isClosed = false;

  const serve = () => {
    while (line.length > 0) {
      const instance = idle.pop() ?? (all.size < settings.concurrency ? start() : undefined);
      const next = instance && line.shift();
      if (!next) return;
      void run(instance, next);
    }
  };
  const start = () => {
    const instance = startInstance(settings);
    all.add(instance);
    return instance;
  };
  const run = async (instance: Instance, job: Waiting) => {
    try {
      job.resolve(await instance.run(job.event, randomUUID()));
    } catch (error) {
      job.reject(error);
    }
    if (instance.isAlive()) idle.push(instance);
    else all.delete(instance);
    serve();
  };

  return {
    settings,
    active: () => active,
    async invoke(event) {
      if (isClosed) throw new FunctionError('Runtime.Stopped', `${settings.name} is stopped`);
      active += 1;
      try {
        return await new Promise((resolve, reject) => {
          line.push({ event, resolve, reject });
          serve();
        });
      } finally {
        active -= 1;
      }
    },
    async close() {
      isClosed = true;
      for (const job of line.splice(0))
        job.reject(new FunctionError('Runtime.Stopped', `${settings.name} is stopped`));
      await Promise.all([...all].map((instance) => instance.stop()));
      settings.log.end();
    },
  };
}
