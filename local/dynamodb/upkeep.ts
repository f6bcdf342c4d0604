import type { Database } from './database.ts';
import { deleteExpired } from './expiry.ts';
import { forgetTokens } from './tokens.ts';

const EXPIRY_PERIOD = 1_000;
const TRIM_PERIOD = 60_000;

/**
 * Does what DynamoDB does by itself as time passes: deletes expired items, trims streams, forgets client tokens.
 * It runs on a period of the machine's time and whenever the clock is moved. Returns how to stop, which waits for a
 * run under way.
 */
export function startUpkeep(database: Database): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const stop = new AbortController();
  const run = (work: () => Promise<void>) => {
    running = running
      .then(() => (stop.signal.aborted ? undefined : work()))
      .catch((error: unknown) => {
        console.error('dynamodb: upkeep failed', error instanceof Error ? error.name : typeof error);
      });
  };
  const expire = () => run(() => deleteExpired(database, stop.signal));
  const trim = () => run(() => database.streams.trim().then(() => forgetTokens(database, stop.signal)));
  const timers = [setInterval(expire, EXPIRY_PERIOD).unref(), setInterval(trim, TRIM_PERIOD).unref()];
  const forget = database.clock.onChange(() => {
    expire();
    trim();
  });
  return async () => {
    stop.abort();
    forget();
    for (const timer of timers) clearInterval(timer);
    await running;
  };
}
