import type { Clock } from '#local/clock.ts';
import type { Execution } from '#local/states/execution-journal.ts';

export interface AdvanceParts {
  clock: Clock;
  /** The next occurrence of any schedule. */
  nextSchedule(): number | undefined;
  executions(): Execution[];
  idle(limitMs: number): Promise<void>;
}

/** A move of a week stops every three hours at most: what is due more often then happens once. */
const MOST_STOPS = 60;
const STOP_LIMIT_MS = 10_000;

/** Moves the clock to its goal in steps: at each due time it stops until the work that fell due is done. */
export async function advanceInSteps(parts: AdvanceParts, milliseconds: number): Promise<void> {
  const { clock } = parts;
  const goal = clock.now() + milliseconds;
  const shortest = milliseconds / MOST_STOPS;
  for (let left = goal - clock.now(); left > 0; left = goal - clock.now()) {
    const due = nextDue(parts);
    const step = due === undefined ? left : Math.min(left, Math.max(due - clock.now(), shortest, 1));
    clock.advance(Math.ceil(step));
    // Work that takes longer goes on while the clock moves further, as it would in life.
    await parts.idle(STOP_LIMIT_MS).catch(() => undefined);
  }
}

function nextDue({ clock, nextSchedule, executions }: AdvanceParts): number | undefined {
  const pauses = executions()
    .filter((one) => one.status === 'RUNNING')
    .flatMap((one) => Object.values(one.pauses))
    .filter((until) => until > clock.now());
  const times = [nextSchedule(), ...pauses].filter((time) => time !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}
