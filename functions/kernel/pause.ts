import { setTimeout as sleep } from 'node:timers/promises';

/** Waits with full jitter before the next attempt, at most two seconds. Throws when the attempts are used up. */
export async function afterPause(attempt: number, attempts: number): Promise<void> {
  if (attempt >= attempts) throw new Error('the table did not take the request after repeated attempts');
  await sleep(Math.random() * Math.min(2000, 25 * 2 ** attempt));
}
