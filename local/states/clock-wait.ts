import type { Clock } from '#local/clock.ts';

/** The longest time a Node.js timer can count, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Resolves when the system's clock reaches the time (milliseconds since 1970), at once when it has passed, and
 * early when the clock is moved. Rejects with the signal's reason when the signal ends the wait.
 */
export function waitUntil(clock: Clock, time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      unfollow();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onAbort = () =>
      finish(() => reject(signal.reason instanceof Error ? signal.reason : new Error('the wait was ended')));
    const look = () => {
      clearTimeout(timer);
      const left = time - clock.now();
      if (left <= 0) finish(resolve);
      else timer = setTimeout(look, Math.min(left, LONGEST_TIMER));
    };
    const unfollow = clock.onChange(look);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else look();
  });
}
