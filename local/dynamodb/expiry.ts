import type { Item } from './attribute-value.ts';
import type { Database } from './database.ts';
import { expiryPrefix, itemKey, itemPrefix, under } from './keys.ts';
import type { ServiceIdentity } from './stream-log.ts';
import type { TableRecord } from './table-description.ts';
import { WriteSession } from './write-session.ts';

const SERVICE: ServiceIdentity = { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' };
/** Values this far in the past are taken for a mistake and never expire: five years, in seconds. */
const OLDEST = 5 * 365 * 24 * 60 * 60;
const CHUNK = 500;

/** The entry of an item in its table's expiry index; undefined when it never expires. Values are seconds since 1970. */
export function expiryKey(record: TableRecord, item: Item): string | undefined {
  const value = record.timeToLive && item[record.timeToLive.attribute]?.N;
  if (value === undefined) return undefined;
  const seconds = Math.floor(Number(value));
  if (!(seconds >= 0 && seconds < 1e12)) return undefined;
  const key = itemKey(record.table, item).slice(itemPrefix(record.table.TableName).length);
  return `${expiryPrefix(record.table.TableName)}${numeral(seconds)}~${key}`;
}

/**
 * Deletes the items of all tables whose expiry time has passed, as the service itself. DynamoDB allows itself days
 * for this; here it is done at once.
 */
export async function deleteExpired(database: Database): Promise<void> {
  const now = Math.floor(database.clock.now() / 1000);
  for (const record of database.catalogue.all()) {
    const name = record.table.TableName;
    if (!record.timeToLive || record.table.TableStatus === 'DELETING') continue;
    const prefix = expiryPrefix(name);
    const due = { gte: prefix + numeral(Math.max(0, now - OLDEST)), lt: prefix + numeral(now) };
    let session = new WriteSession(database);
    for await (const [key] of database.journal.range(due)) {
      const current = database.catalogue.find(name);
      if (!current?.timeToLive) break;
      const text = database.journal.latest(itemPrefix(name) + key.slice(prefix.length + 13));
      const item = text === undefined ? undefined : (JSON.parse(text) as Item);
      if (!item || expiryKey(current, item) !== key) continue;
      // Each session is filled and committed without a pause, so no request can change the item in between.
      session = new WriteSession(database);
      session.change(current, item, undefined, SERVICE);
      await session.commit();
    }
  }
}

/** Enters every item in the expiry index, after time to live was enabled on a table that already has items. */
export async function enterExpiries(database: Database, name: string): Promise<void> {
  let changes = new Map<string, string | null>();
  for await (const [key] of database.journal.range(under(itemPrefix(name)))) {
    const record = database.catalogue.find(name);
    if (!record?.timeToLive) return;
    const text = database.journal.latest(key);
    const entry = text === undefined ? undefined : expiryKey(record, JSON.parse(text) as Item);
    if (entry) changes.set(entry, '');
    if (changes.size < CHUNK) continue;
    await database.journal.append(changes);
    changes = new Map();
  }
  await database.journal.append(changes);
}

const numeral = (seconds: number) => String(seconds).padStart(12, '0');
