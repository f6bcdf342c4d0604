import { parseCron } from './cron.ts';
import { momentOf } from './time-zone.ts';

/** When a schedule runs. Times are milliseconds since 1970. */
export interface Timing {
  expression: string;
  /** IANA name; UTC when absent. */
  zone?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
  createdAt: number;
}

const PERIODS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The first occurrence strictly after a moment; undefined when there is none any more. Throws an Error for an
 * expression or a time zone that does not parse.
 * Source: EventBridge Scheduler user guide, "Schedule types".
 */
export function nextOccurrence(timing: Timing, after: number): number | undefined {
  const zone = timing.zone ?? 'UTC';
  const [, kind, content = ''] = /^(at|rate|cron)\((.*)\)$/.exec(timing.expression.trim()) ?? [];
  const notBefore = timing.start === undefined ? after : Math.max(after, timing.start - 1);
  let next: number | undefined;
  if (kind === 'at') next = once(content, zone, after);
  else if (kind === 'rate') next = nextAtRate(content, timing, notBefore);
  else if (kind === 'cron') next = parseCron(content, zone)(notBefore);
  else throw new Error(`${timing.expression} is not a schedule expression`);
  return next !== undefined && timing.end !== undefined && next > timing.end ? undefined : next;
}

function once(content: string, zone: string, after: number): number | undefined {
  const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(content) ?? [];
  if (parts.length === 0) throw new Error(`at(${content}) is not a time`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const time = momentOf({ year, month, day, hour, minute, second }, zone);
  return time !== undefined && time > after ? time : undefined;
}

function nextAtRate(content: string, timing: Timing, after: number): number {
  const [, amount, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(content.trim()) ?? [];
  const period = Number(amount) * (PERIODS[unit] ?? NaN);
  if (!(period > 0)) throw new Error(`rate(${content}) is not a rate`);
  const first = timing.start ?? timing.createdAt + period;
  return after < first ? first : first + (Math.floor((after - first) / period) + 1) * period;
}
