import { setTimeout as sleep } from 'node:timers/promises';

/** The parts whose work is waited for. */
export interface IdleParts {
  /** Resolves when every source looked once more and found nothing. */
  sourcesQuiet(): Promise<void>;
  /** Names of the parts that are at work right now. */
  busy(): string[];
}

/**
 * Resolves when two looks in a row find nobody at work. Rejects after `limitMs` with an Error that says who still is:
 * a function that fails on the same stream record again and again never ends by itself.
 */
export async function becomeIdle(parts: IdleParts, limitMs = 120_000): Promise<void> {
  const limit = AbortSignal.timeout(limitMs);
  const overdue = new Promise<'overdue'>((resolve) => {
    limit.addEventListener('abort', () => resolve('overdue'));
  });
  for (let calm = 0; calm < 2;) {
    const looked = await Promise.race([parts.sourcesQuiet(), overdue]);
    const busy = parts.busy();
    calm = busy.length === 0 && looked !== 'overdue' ? calm + 1 : 0;
    if (limit.aborted)
      throw new Error(`still at work after ${limitMs / 1000} s: ${busy.join(', ') || 'a stream or a queue'}`);
    // The other parts act on timers and on replies that are on their way: they get a turn between two looks.
    await sleep(busy.length > 0 ? 20 : 5);
  }
}
