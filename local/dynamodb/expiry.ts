import type { Item } from './attribute-value.ts';
import type { Database } from './database.ts';
import { expiryKey, timeNumeral } from './expiry-key.ts';
import { expiryPrefix, itemPrefix, under } from './keys.ts';
import type { ServiceIdentity } from './stream-record.ts';
import { WriteSession } from './write-session.ts';

const SERVICE: ServiceIdentity = { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' };
/** Values this far in the past are taken for a mistake and never expire: five years, in seconds. */
const OLDEST = 5 * 365 * 24 * 60 * 60;
const CHUNK = 200;

/**
 * Deletes the items of all tables whose expiry time has passed, as the service itself, until told to stop. DynamoDB
 * allows itself days for this; here it is done at once.
 */
export async function deleteExpired(database: Database, stop: AbortSignal): Promise<void> {
  const now = Math.floor(database.clock.now() / 1000);
  for (const { table, timeToLive } of database.catalogue.all()) {
    if (!timeToLive || table.TableStatus === 'DELETING') continue;
    const prefix = expiryPrefix(table.TableName);
    const due = { gte: prefix + timeNumeral(Math.max(0, now - OLDEST)), lt: prefix + timeNumeral(now) };
    let keys: string[] = [];
    for await (const [key] of database.journal.range(due)) {
      if (keys.push(key) < CHUNK) continue;
      if (stop.aborted) return;
      await deleteDue(database, table.TableName, keys);
      keys = [];
    }
    if (keys.length > 0) await deleteDue(database, table.TableName, keys);
  }
}

/** Deletes the items of expiry entries, but for those that were changed or put off since the entries were read. */
function deleteDue(database: Database, name: string, keys: string[]): Promise<void> {
  const session = new WriteSession(database);
  return session.run(() => {
    const record = database.catalogue.find(name);
    if (!record?.timeToLive || record.table.TableStatus === 'DELETING') return;
    for (const key of keys) {
      const text = database.journal.latest(itemPrefix(name) + key.slice(expiryPrefix(name).length + 13));
      const item = text === undefined ? undefined : (JSON.parse(text) as Item);
      if (item && expiryKey(record, item) === key) session.change(record, item, undefined, SERVICE);
    }
  });
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
