import { setTimeout as sleep } from 'node:timers/promises';
import type { Functions } from '#local/functions/functions.ts';

/** How long running functions may take to finish before they are killed at close, in milliseconds. */
const GRACE_MS = 2_000;

/** Tells everything that calls functions to stop before the functions do: a killed call must not count as a failed one. */
export async function closeWorkers(workers: (() => Promise<void>)[], functions: Functions): Promise<void> {
  const stopped = Promise.all(workers.map((close) => close()));
  const timer = new AbortController();
  await Promise.race([stopped, sleep(GRACE_MS, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
  await functions.close();
  await stopped;
}
