/** Made when first asked for: a formatter costs a function's start as much as a fifth of its code. */
let wall: Intl.DateTimeFormat | undefined;

/** The wall clock in Denmark at the instant, for example 2026-03-29T06:00:00. */
export function wallClock(instant: Date): string {
  wall ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return wall.format(instant).replace(' ', 'T');
}

/**
 * The instant at which clocks in Denmark show the hour on the date, summer time included. For an hour that the
 * change to summer time skips (02 on the last Sunday of March), the instant an hour later.
 */
export function instantAt(date: string, hour: number): Date {
  const wanted = `${date}T${String(hour).padStart(2, '0')}:00:00`;
  const asUtc = Date.parse(`${wanted}Z`);
  const candidates = [2, 1].map((offset) => new Date(asUtc - offset * 3_600_000));
  return candidates.find((instant) => wallClock(instant) === wanted) ?? new Date(asUtc - 3_600_000);
}

/** The date so many days later. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
