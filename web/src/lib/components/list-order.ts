/** A column of a list: what stands in it, for sorting, searching and the exported file. */
export interface Column<Row> {
  key: string;
  title: string;
  /** Undefined sorts last and is exported as empty. */
  value: (row: Row) => string | number | undefined;
  /** What is shown and exported when it differs from what is sorted by (a date, a label). */
  text?: (row: Row) => string;
  numeric?: boolean;
  /**
   * Where it stands when a row is drawn small, on a phone: the link that the whole row becomes, beside it on the first
   * line, on the second line (with its title, where it needs one), as a mark at the right, or nowhere. A list without
   * a `link` is drawn as cards.
   */
  phone?: 'link' | 'beside' | 'below' | 'titled' | 'mark' | 'none';
}

export interface Order {
  key: string;
  descending: boolean;
}

const collator = new Intl.Collator('da', { numeric: true, sensitivity: 'base' });

/** Sorted by one column, stable; Danish alphabet (æ, ø, å last), numbers in text as numbers, empty last either way. */
export function ordered<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order?: Order): Row[] {
  const column = columns.find((one) => one.key === order?.key);
  if (!column || !order) return [...rows];
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

/** The rows in which every word of the search stands somewhere; case and accents do not matter. */
export function searched<Row>(rows: readonly Row[], columns: readonly Column<Row>[], words: string): Row[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = plain(columns.map((column) => shown(column, row)).join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

export function shown<Row>(column: Column<Row>, row: Row): string {
  return column.text?.(row) ?? String(column.value(row) ?? '');
}

/** Å keeps its ring: it is a letter of its own. */
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .normalize('NFD')
    .replace(/[\u0300-\u0303\u0308]/g, '')
    .normalize('NFC');
