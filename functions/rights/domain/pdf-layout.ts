import { wrapped } from './pdf-text.ts';

/** What a document is made of. */
export type Block =
  | { kind: 'H1' | 'H2' | 'H3' | 'P'; text: string }
  | {
      kind: 'table';
      head: readonly string[];
      widths: readonly number[];
      rows: readonly (readonly string[])[];
    };

export type Tag = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';

/** One line of text on a page: where, and in which elements from the outermost in. Without any it is decoration. */
export interface Drawn {
  text: string;
  /** Points from the lower left corner. */
  x: number;
  y: number;
  size: number;
  bold: boolean;
  path: readonly { tag: Tag; key: string }[];
}

/** A4 in points. */
export const PAGE = { width: 595, height: 842 } as const;
const MARGIN = 56;
const WIDTH = PAGE.width - 2 * MARGIN;
const GAP = 10;
const styles = {
  H1: { size: 20, bold: true, before: 0 },
  H2: { size: 14, bold: true, before: 18 },
  H3: { size: 11, bold: true, before: 10 },
  P: { size: 10, bold: false, before: 4 },
} as const;
const CELL = { size: 9, before: 5 } as const;
const LEADING = 1.4;

/** Sets the blocks on pages, line by line: a table's row and a long text go on over the page. */
export function laidOut(blocks: readonly Block[]): Drawn[][] {
  const pages: Drawn[][] = [[]];
  let y = PAGE.height - MARGIN;
  const take = (height: number) => {
    if (y - height < MARGIN) {
      pages.push([]);
      y = PAGE.height - MARGIN;
    }
    y -= height;
    return y;
  };
  const draw = (line: Drawn) => pages.at(-1)?.push(line);
  blocks.forEach((block, index) => {
    const key = String(index);
    if (block.kind === 'table') {
      const table = { tag: 'Table', key } as const;
      [block.head, ...block.rows].forEach((cells, row) => {
        const isHead = row === 0;
        const columns = columnsOf(block.widths);
        const lines = cells.map((text, column) =>
          wrapped(text, (columns[column]?.width ?? WIDTH) - GAP, CELL.size, isHead),
        );
        const height = Math.max(...lines.map(({ length }) => length));
        y -= CELL.before;
        for (let line = 0; line < height; line += 1) {
          const at = take(CELL.size * LEADING);
          lines.forEach((texts, column) => {
            const text = texts[line];
            if (!text) return;
            const inRow = { tag: 'TR', key: `${key}.${row}` } as const;
            const cell = { tag: isHead ? 'TH' : 'TD', key: `${key}.${row}.${column}` } as const;
            const x = MARGIN + (columns[column]?.left ?? 0);
            draw({ text, x, y: at, size: CELL.size, bold: isHead, path: [table, inRow, cell] });
          });
        }
      });
      return;
    }
    const { size, bold, before } = styles[block.kind];
    y -= before;
    // A heading never stands alone at the foot of a page.
    if (block.kind !== 'P' && y - 5 * size < MARGIN) y = MARGIN;
    for (const text of wrapped(block.text, WIDTH, size, bold)) {
      const at = take(size * LEADING);
      draw({ text, x: MARGIN, y: at, size, bold, path: [{ tag: block.kind, key }] });
    }
  });
  return pages.map((lines, page) => [
    ...lines,
    { text: `${page + 1} / ${pages.length}`, x: PAGE.width / 2 - 10, y: 28, size: 8, bold: false, path: [] },
  ]);
}

/** Columns by their shares of the width. */
function columnsOf(shares: readonly number[]): { left: number; width: number }[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  return shares.map((share) => {
    const column = { left, width: (share / all) * WIDTH };
    left += column.width;
    return column;
  });
}
