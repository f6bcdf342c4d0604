export interface Spoke {
  id: string;
  name: string;
  /** Share of the year from its first day, 0–100. */
  from: number;
  width: number;
}

interface Window {
  id: string;
  name: string;
  opensOn: string;
  closesOn: string;
}

const dayOfYear = (date: string, year: number): number =>
  (Date.parse(`${date}T12:00:00Z`) - Date.UTC(year, 0, 1, 12)) / 86_400_000;

/** The windows that touch a calendar year, as shares of it. */
export function spokesOf(windows: readonly Window[], year: number): Spoke[] {
  const days = dayOfYear(`${year + 1}-01-01`, year);
  return windows.flatMap(({ id, name, opensOn, closesOn }) => {
    const from = Math.max(0, dayOfYear(opensOn, year));
    const to = Math.min(days, dayOfYear(closesOn, year) + 1);
    return to <= from ? [] : [{ id, name, from: (100 * from) / days, width: (100 * (to - from)) / days }];
  });
}

/** Where a date lies in its year, 0–100. */
export function shareOfYear(date: string): number {
  const year = Number(date.slice(0, 4));
  return (100 * dayOfYear(date, year)) / dayOfYear(`${year + 1}-01-01`, year);
}
