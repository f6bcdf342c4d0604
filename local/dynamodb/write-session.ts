import { type Item, sameItem } from './attribute-value.ts';
import type { Database } from './database.ts';
import type { Changes } from './journal.ts';
import { expiryKey } from './expiry-key.ts';
import { indexKey, itemKey, projected } from './keys.ts';
import type { ServiceIdentity } from './stream-record.ts';
import type { TableRecord } from './table-description.ts';

/**
 * The changes one request makes, gathered in one synchronous run and committed as one. Nothing else runs between
 * its first read and its commit, so requests on the same item follow one another and no conflict can arise.
 */
export class WriteSession {
  readonly #database: Database;
  readonly changes: Changes = new Map();

  constructor(database: Database) {
    this.#database = database;
  }

  /** An item as all accepted requests left it, by the key attributes in it. */
  read({ table }: TableRecord, key: Item): Item | undefined {
    const storageKey = itemKey(table, key);
    const own = this.changes.get(storageKey);
    const text = own === undefined ? this.#database.journal.latest(storageKey) : own;
    return text === undefined || text === null ? undefined : (JSON.parse(text) as Item);
  }

  /** Replaces, adds or removes an item with its index entries and its stream record. A change of nothing does nothing. */
  change(record: TableRecord, old: Item | undefined, next: Item | undefined, by?: ServiceIdentity): void {
    const image = next ?? old;
    if (!image || sameItem(old, next)) return;
    const { table } = record;
    const text = next ? JSON.stringify(next) : null;
    this.changes.set(itemKey(table, image), text);
    for (const index of [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])]) {
      const before = projected(table, index, old);
      const after = projected(table, index, next);
      const oldKey = before && indexKey(table, index, before);
      const newKey = after && indexKey(table, index, after);
      if (oldKey && oldKey !== newKey) this.changes.set(oldKey, null);
      if (newKey) this.changes.set(newKey, after === next && text !== null ? text : JSON.stringify(after));
    }
    const oldExpiry = old && expiryKey(record, old);
    const newExpiry = next && expiryKey(record, next);
    if (oldExpiry && oldExpiry !== newExpiry) this.changes.set(oldExpiry, null);
    if (newExpiry && newExpiry !== oldExpiry) this.changes.set(newExpiry, '');
    this.#database.streams.record(table, old, next, by, this.changes);
  }

  /**
   * Does a request's work in one go and commits what it changed. The answer, a refusal too, waits until everything it
   * rests on would survive a kill.
   */
  async run<T>(work: () => T): Promise<T> {
    const { journal, streams } = this.#database;
    let result: T;
    try {
      result = work();
    } catch (error) {
      await journal.settled();
      throw error;
    }
    if (this.changes.size === 0) await journal.settled();
    else await journal.append(this.changes);
    streams.committed(this.changes);
    return result;
  }
}
