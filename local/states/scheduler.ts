import type { Clock } from '#local/clock.ts';
import { waitUntil } from './clock-wait.ts';
import { fireSchedule, type ScheduleTargets } from './fire-schedule.ts';
import { nextOccurrence } from './schedule-expression.ts';
import type { Schedule, ScheduleStore } from './schedule-store.ts';

/** After a long jump of the clock, a schedule fires at most this many of its missed occurrences: the newest. */
export const MOST_MISSED = 400;

export interface Scheduler {
  /** The next occurrence of a schedule; undefined when it has none or is disabled. */
  next(schedule: Schedule): number | undefined;
  /** The earliest next occurrence of all. */
  nextOfAll(): number | undefined;
  /** Call after the store changed. */
  changed(): void;
  /** True when nothing is due and nothing is being fired. */
  isQuiet(): boolean;
  close(): Promise<void>;
}

export interface SchedulerOptions {
  store: ScheduleStore;
  clock: Clock;
  targets: ScheduleTargets;
  log: (line: string) => void;
}

/**
 * Fires every occurrence of every enabled schedule as the clock reaches it, all in order of time. Missed ones, after a
 * jump of the clock or while the system was off, are made up for. An occurrence that was being fired during a kill
 * is fired again.
 */
export function startScheduler({ store, clock, targets, log }: SchedulerOptions): Scheduler {
  const stop = new AbortController();
  let isFiring = false;
  let wake = new AbortController();

  const next = (schedule: Schedule): number | undefined => {
    if (schedule.state === 'DISABLED') return undefined;
    try {
      return nextOccurrence(schedule, schedule.firedUntil);
    } catch (error) {
      log(`schedule ${schedule.name} rests: ${error instanceof Error ? error.message : 'unreadable'}`);
      store.put({ ...schedule, state: 'DISABLED' });
      return undefined;
    }
  };
  const earliest = (): { schedule: Schedule; time: number } | undefined => {
    let found: { schedule: Schedule; time: number } | undefined;
    for (const schedule of store.all()) {
      const time = next(schedule);
      if (time !== undefined && (!found || time < found.time)) found = { schedule, time };
    }
    return found;
  };
  const fire = async (schedule: Schedule, time: number) => {
    const skipped = skipTo(schedule, time, clock.now());
    if (skipped !== undefined) {
      log(
        `schedule ${schedule.name} missed more than ${MOST_MISSED} occurrences: only the newest are made up for`,
      );
      store.put({ ...schedule, firedUntil: skipped });
      return;
    }
    const refused = await fireSchedule(schedule, time, targets, stop.signal);
    if (refused) log(`schedule ${schedule.name} failed: ${refused}`);
    const current =
      store.find(schedule.group, schedule.name) ??
      store.all().find((one) => one.declaredBy === schedule.declaredBy && one.name === schedule.name);
    // Whoever changed or removed the schedule meanwhile has the last word.
    if (current !== schedule) return;
    const fired = { ...schedule, firedUntil: time };
    if (schedule.actionAfterCompletion === 'DELETE' && nextOccurrence(fired, time) === undefined)
      store.remove(schedule);
    else store.put(fired);
  };
  const rest = async (until: number | undefined) => {
    wake = new AbortController();
    const woken = AbortSignal.any([stop.signal, wake.signal]);
    await waitUntil(clock, until ?? Infinity, woken).catch(() => undefined);
  };
  const loop = async () => {
    while (!stop.signal.aborted) {
      const due = earliest();
      if (!due || due.time > clock.now()) {
        isFiring = false;
        await rest(due?.time);
        continue;
      }
      isFiring = true;
      await fire(due.schedule, due.time).catch((error: unknown) => {
        if (!stop.signal.aborted)
          log(
            `schedule ${due.schedule.name} failed: ${error instanceof Error ? error.name : 'unknown error'}`,
          );
      });
    }
    isFiring = false;
  };
  const running = loop();
  const unfollow = clock.onChange(() => {
    // After the clock went back, occurrences may come again.
    for (const schedule of store.all())
      if (schedule.firedUntil > clock.now()) store.put({ ...schedule, firedUntil: clock.now() });
    wake.abort();
  });
  return {
    next,
    nextOfAll: () => earliest()?.time,
    changed: () => wake.abort(),
    isQuiet: () => !isFiring && (earliest()?.time ?? Infinity) > clock.now(),
    async close() {
      unfollow();
      stop.abort(new Error('the scheduler was stopped'));
      await running;
    },
  };
}

/** Where to go on when far too many occurrences were missed; undefined when there are few enough. */
function skipTo(schedule: Schedule, time: number, now: number): number | undefined {
  const second = nextOccurrence(schedule, time);
  if (second === undefined) return undefined;
  const oldest = now - (second - time) * MOST_MISSED;
  return oldest > second ? oldest : undefined;
}
