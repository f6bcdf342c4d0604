/** A time as clocks on the wall show it. Months count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall time of a moment (milliseconds since 1970) in an IANA time zone. Throws a RangeError for an unknown zone. */
export function wallTime(time: number, zone: string): WallTime {
  let format = formats.get(zone);
  if (!format) {
    const numeric = 'numeric';
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: string) => parts[name] ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/**
 * The moment at which clocks in the zone show a wall time, in milliseconds since 1970. The first of two when clocks
 * are set back; undefined when they skip it.
 */
export function momentOf(wall: WallTime, zone: string): number | undefined {
  const asUtc = utcOf(wall);
  const offset = (time: number) => utcOf(wallTime(time, zone)) - time;
  // No zone is further than 14 hours from UTC: the offsets on both sides of any change are among these two.
  const candidates = [offset(asUtc - 14 * HOUR), offset(asUtc + 14 * HOUR)].map((guess) => asUtc - guess);
  return candidates.filter((time) => time + offset(time) === asUtc).sort((a, b) => a - b)[0];
}

const HOUR = 3_600_000;

function utcOf({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
