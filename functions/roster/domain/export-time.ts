/** Made when first asked for: a formatter costs a function's start as much as a fifth of its code. */
let danish: Intl.DateTimeFormat | undefined;

/**
 * The instant of a file's `exportDateTime` (xs:dateTime). One without an offset is Danish time. Returned as an ISO
 * instant, so that two can be compared as text.
 */
export function exportInstant(exportedAt: string): string {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(exportedAt)) return new Date(exportedAt).toISOString();
  const asUtc = Date.parse(`${exportedAt}Z`);
  const calendar = (danish ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'medium',
  }));
  const ahead = (instant: number) => Date.parse(`${calendar.format(instant).replace(' ', 'T')}Z`) - instant;
  const wholeSeconds = Math.floor(asUtc / 1000) * 1000;
  const guess = asUtc - ahead(wholeSeconds);
  return new Date(asUtc - ahead(Math.floor(guess / 1000) * 1000)).toISOString();
}
