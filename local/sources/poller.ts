import { setTimeout as sleep } from 'node:timers/promises';

/** A loop that looks for work again and again. */
export interface Poller {
  /** Looks again at once instead of after the idle pause. */
  poke(): void;
  /** Resolves after a look, begun after this call, that found nothing to do. */
  quiet(): Promise<void>;
  /** Lets the running step end, then stops. */
  close(): Promise<void>;
}

/** How long an idle source waits before it looks again unasked; most looks come from poke(). */
const IDLE_MS = 500;
const ERROR_PAUSE_MS = 1_000;

/**
 * Starts the loop. A step does one piece of work and tells whether there was any; when it throws, the loop logs
 * the kind of error once per streak and goes on after a second.
 */
export function startPoller(
  name: string,
  step: (signal: AbortSignal) => Promise<boolean>,
  log: (line: string) => void,
): Poller {
  const stop = new AbortController();
  let waiting: (() => void)[] = [];
  let wake: () => void = () => undefined;
  let isPoked = false;
  let hasFailed = false;

  const rest = async () => {
    if (isPoked) return;
    const poked = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const timer = new AbortController();
    await Promise.race([
      poked,
      sleep(IDLE_MS, undefined, { signal: timer.signal, ref: false }).catch(() => undefined),
    ]);
    timer.abort();
  };
  const look = async (): Promise<boolean> => {
    try {
      const found = await step(stop.signal);
      hasFailed = false;
      return found;
    } catch (error) {
      if (!hasFailed && !stop.signal.aborted)
        log(`${name} failed: ${error instanceof Error ? `${error.name} ${error.message}` : 'unknown error'}`);
      hasFailed = true;
      await sleep(ERROR_PAUSE_MS, undefined, { signal: stop.signal }).catch(() => undefined);
      return true;
    }
  };
  const loop = async () => {
    while (!stop.signal.aborted) {
      const asked = waiting;
      waiting = [];
      isPoked = false;
      if (await look()) waiting.push(...asked);
      else {
        for (const resolve of asked) resolve();
        await rest();
      }
    }
    for (const resolve of waiting) resolve();
  };
  const running = loop();
  const poke = () => {
    isPoked = true;
    wake();
  };
  return {
    poke,
    quiet() {
      if (stop.signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
        poke();
      });
    },
    async close() {
      stop.abort();
      poke();
      await running;
    },
  };
}
