/** The parts of dynalite 4.0.0 that are used here; the package ships no types. */

declare module 'dynalite/db/index.js' {
  import type { AttributeValue, Item } from '#local/dynamodb/attribute-value.ts';
  import type { KeyElement, TableDescription } from '#local/dynamodb/table-description.ts';

  export interface Snapshot {
    close(): Promise<void>;
  }
  export interface Range {
    gt?: string;
    gte?: string;
    lt?: string;
    lte?: string;
    reverse?: boolean;
    limit?: number;
  }
  export interface Level {
    open(options?: { cacheSize?: number; writeBufferSize?: number }): Promise<void>;
    close(): Promise<void>;
    batch(
      operations: (
        { type: 'put'; key: string; value: string; valueEncoding: 'utf8' } | { type: 'del'; key: string }
      )[],
    ): Promise<void>;
    getSync(key: string, options: { valueEncoding: 'utf8'; snapshot?: Snapshot }): string | undefined;
    iterator(options: Range & { valueEncoding: 'utf8'; highWaterMarkBytes: number }): {
      nextv(size: number): Promise<[string, string][]>;
      close(): Promise<void>;
    };
    clear(options: Range): Promise<void>;
    snapshot(): Snapshot;
  }
  interface Db {
    create(options: { path: string }): { db: Level };
    createKey(item: Item, table: TableDescription, schema?: readonly KeyElement[]): string;
    hashPrefix(value: string, type: string): string;
    toRangeStr(value: AttributeValue): string;
    validateKey(key: Item, table: TableDescription, schema?: readonly KeyElement[]): Error | null | undefined;
    validateItem(item: Item, table: TableDescription): Error | null | undefined;
    validateKeyPaths(paths: unknown, table: TableDescription): Error | null | undefined;
    compare(operator: string, value: AttributeValue | null | undefined, others: AttributeValue[]): boolean;
    matchesFilter(item: Item, filter: unknown, operator: string | undefined): boolean;
    mapPath(path: (string | number)[], item: Item): AttributeValue | null | undefined;
    mapPaths(paths: (string | (string | number)[])[], item: Item): Item;
  }
  const db: Db;
  export default db;
}

declare module 'dynalite/validations/index.js' {
  interface Validations {
    checkTypes(body: Record<string, unknown>, types: object): object;
    checkValidations(body: object, types: object, custom: unknown, store: object): void;
  }
  const validations: Validations;
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const rules: { types: object; custom?: unknown };
  export default rules;
}

declare module 'dynalite/actions/updateItem.js' {
  import type { Item } from '#local/dynamodb/attribute-value.ts';
  const updateItem: (
    store: object,
    request: object,
    answer: (error: Error | null | undefined, result?: { Attributes?: Item }) => void,
  ) => void;
  export default updateItem;
}
