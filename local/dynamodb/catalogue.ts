import type { Changes, Journal } from './journal.ts';
import { nameOf, under } from './keys.ts';
import { notFound } from './refusal.ts';
import type { IndexDescription, TableDescription, TableRecord } from './table-description.ts';

const PREFIX = 'table~';

/** All tables and their settings, in memory; each is stored under its name. */
export class Catalogue {
  readonly #journal: Journal;
  readonly #records = new Map<string, TableRecord>();

  private constructor(journal: Journal) {
    this.#journal = journal;
  }

  static async open(journal: Journal): Promise<Catalogue> {
    const catalogue = new Catalogue(journal);
    for await (const [, text] of journal.range(under(PREFIX))) {
      const record = JSON.parse(text) as TableRecord;
      catalogue.#records.set(record.table.TableName, record);
    }
    return catalogue;
  }

  /** A table's record, whatever its status. */
  find(name: string): TableRecord | undefined {
    return this.#records.get(name);
  }

  /** A table that can be read and written. Throws ResourceNotFoundException otherwise. */
  usable(name: string): TableRecord {
    const record = this.#records.get(nameOf(name));
    if (!record || record.table.TableStatus === 'DELETING') throw notFound();
    return record;
  }

  /** A table for its description. Throws ResourceNotFoundException that names it. */
  described(name: string): TableRecord {
    const record = this.#records.get(nameOf(name));
    if (!record) throw notFound(`Requested resource not found: Table: ${nameOf(name)} not found`);
    return record;
  }

  /** All records in the order of their names. */
  all(): TableRecord[] {
    return [...this.#records.values()].sort((a, b) => (a.table.TableName < b.table.TableName ? -1 : 1));
  }

  /** Stores a new or changed record together with other changes of the same request. */
  async save(record: TableRecord, others: Changes = new Map()): Promise<void> {
    this.#records.set(record.table.TableName, record);
    await this.#journal.append(
      new Map([...others, [PREFIX + record.table.TableName, JSON.stringify(record)]]),
    );
  }

  async remove(name: string): Promise<void> {
    this.#records.delete(name);
    await this.#journal.append(new Map([[PREFIX + name, null]]));
  }
}

/** A table's index by name. */
export function indexOf(
  table: TableDescription,
  name: string,
): { index: IndexDescription; isLocal: boolean } | undefined {
  const local = table.LocalSecondaryIndexes?.find(({ IndexName }) => IndexName === name);
  const index = local ?? table.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === name);
  return index && { index, isLocal: local !== undefined };
}
