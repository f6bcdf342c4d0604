import { toCsv } from './csv.ts';
import { ordered, searched, shown, type Column, type Order } from './list-order.ts';

export interface Filter<Row> {
  key: string;
  label: string;
  /** Undefined: everything. */
  fits?: (row: Row) => boolean;
}

const pageLength = 50;

/** A list as the reader has set it: search, one filter, order and page. The rows come from outside and may change. */
export class ListView<Row> {
  words = $state('');
  filterKey = $state('all');
  order = $state.raw<Order | undefined>();
  private shownPages = $state(1);
  private readonly source: () => readonly Row[];
  private readonly describe: () => readonly Column<Row>[];
  private readonly offered: () => readonly Filter<Row>[];

  constructor(
    source: () => readonly Row[],
    columns: () => readonly Column<Row>[],
    filters: () => readonly Filter<Row>[] = () => [],
  ) {
    this.source = source;
    this.describe = columns;
    this.offered = filters;
  }

  get columns(): readonly Column<Row>[] {
    return this.describe();
  }

  get filters(): readonly Filter<Row>[] {
    return this.offered();
  }

  get total(): number {
    return this.source().length;
  }

  /** All that the search and filter leave, in order. */
  readonly found: Row[] = $derived.by(() => {
    const filter = this.offered().find((one) => one.key === this.filterKey);
    const filtered = filter?.fits ? this.source().filter(filter.fits) : this.source();
    return ordered(searched(filtered, this.columns, this.words), this.columns, this.order);
  });

  /** What is on the page: 50 rows at first, 50 more at a time. */
  readonly visible: Row[] = $derived(this.found.slice(0, this.shownPages * pageLength));

  get hasMore(): boolean {
    return this.visible.length < this.found.length;
  }

  showMore() {
    this.shownPages += 1;
  }

  sortBy(key: string) {
    this.order = { key, descending: this.order?.key === key && !this.order.descending };
  }

  /** All that was found, as a file. */
  csv(): string {
    const cells = this.found.map((row) =>
      this.columns.map((column) => {
        const value = column.value(row);
        return column.text || typeof value !== 'number' ? shown(column, row) : value;
      }),
    );
    return toCsv(
      this.columns.map((column) => column.title),
      cells,
    );
  }
}
