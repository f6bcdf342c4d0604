/** ISO date from day, month and year as people type them; undefined when there is no such day. A year of two digits is refused: it could be two. */
export function birthDateFrom(day: string, month: string, year: string): string | undefined {
  const [d, m, y] = [day, month, year].map((text) => text.trim());
  if (!/^\d{1,2}$/.test(d ?? '') || !/^\d{1,2}$/.test(m ?? '') || !/^(19|20)\d{2}$/.test(y ?? ''))
    return undefined;
  const iso = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
