/** What a readable document is made of, in the order it is read out. */
export type Block =
  | { kind: 'H1' | 'H2' | 'H3' | 'P'; text: string }
  | {
      kind: 'picture';
      /** A JPEG in base64. */
      jpeg: string;
      /** What it is, for who hears it read. */
      alt: string;
    }
  | {
      kind: 'table';
      /** What the table is about, for who hears it read. */
      title: string;
      head: readonly string[];
      /** The columns' shares of the width. */
      widths: readonly number[];
      rows: readonly (readonly string[])[];
    };

/** A whole document, with what its reader's program has to know about it. */
export interface Readable {
  title: string;
  /** BCP 47. */
  language: string;
  /** ISO instant. */
  madeAt: string;
  blocks: readonly Block[];
  page(number: number, of: number): string;
}
