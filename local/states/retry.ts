import { count, list, record, text, texts } from '#local/assembly/json.ts';
import type { State } from './definition.ts';

/** Says how long to pause before the next attempt, in milliseconds; undefined means: give up. */
export type NextPause = (errorName: string) => number | undefined;

/**
 * Keeps count of the attempts of one task. Source: Amazon States Language, "Errors: retrying after error": defaults
 * are 1 second, 3 attempts, a rate of 2; States.TaskFailed covers everything but States.Timeout.
 */
export function makeRetryCount(state: State): NextPause {
  const retriers = list(state.Retry).map(record);
  const used = retriers.map(() => 0);
  return (errorName) => {
    const n = retriers.findIndex((retrier) =>
      texts(retrier.ErrorEquals).some((pattern) => covers(pattern, errorName)),
    );
    const [retrier, attempts] = [retriers[n], used[n]];
    if (!retrier || attempts === undefined || attempts >= count(retrier.MaxAttempts, 3)) return undefined;
    used[n] = attempts + 1;
    const seconds = count(retrier.IntervalSeconds, 1) * count(retrier.BackoffRate, 2) ** attempts;
    const pause = Math.min(seconds, count(retrier.MaxDelaySeconds, Infinity)) * 1000;
    return text(retrier.JitterStrategy) === 'FULL' ? Math.random() * pause : pause;
  };
}

function covers(pattern: string, errorName: string): boolean {
  if (pattern === errorName) return true;
  if (pattern === 'States.ALL')
    return errorName !== 'States.DataLimitExceeded' && errorName !== 'States.Runtime';
  return pattern === 'States.TaskFailed' && errorName !== 'States.Timeout';
}
