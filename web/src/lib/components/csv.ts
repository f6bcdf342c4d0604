export type Cell = string | number | undefined;

/**
 * A table as a file that a Danish spreadsheet opens without questions: semicolons, CRLF, UTF-8 with byte order mark.
 * A text that a spreadsheet would run as a formula is disarmed by a leading apostrophe (OWASP, "CSV Injection").
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
