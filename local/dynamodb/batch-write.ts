import type { Item } from './attribute-value.ts';
import { type Usage, addUsage, consumed } from './capacity.ts';
import type { Database } from './database.ts';
import { LARGEST_ITEM, itemSize } from './item-size.ts';
import { itemKey } from './keys.ts';
import { demand, invalid } from './refusal.ts';
import { type Body, checked } from './request.ts';
import { type Write, applyWrite } from './write-item.ts';
import { WriteSession } from './write-session.ts';
import type { TableRecord } from './table-description.ts';
import dynalite from 'dynalite/db/index.js';

/** Answers BatchWriteItem: up to 25 puts and deletes, all of them carried out. Throws ValidationException on doubles. */
export async function batchWriteItem(database: Database, body: Body): Promise<Body> {
  const request = checked('batchWriteItem', body);
  const planned: { record: TableRecord; write: Write }[] = [];
  const seen = new Set<string>();
  for (const [tableName, actions] of Object.entries(request.RequestItems)) {
    const record = database.catalogue.usable(tableName);
    for (const action of actions) {
      if (action.PutRequest && action.DeleteRequest) {
        throw invalid(
          'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
        );
      }
      const write = planOf(tableName, action.PutRequest?.Item, action.DeleteRequest?.Key);
      const identity = write.request.Item ?? write.request.Key ?? {};
      demand(
        write.request.Item
          ? dynalite.validateItem(identity, record.table)
          : dynalite.validateKey(identity, record.table),
      );
      if (itemSize(identity) > LARGEST_ITEM) throw invalid('Item size has exceeded the maximum allowed size');
      const key = itemKey(record.table, identity);
      if (seen.has(key)) throw invalid('Provided list of item keys contains duplicates');
      seen.add(key);
      planned.push({ record, write });
    }
  }
  if (planned.length > 25) throw invalid('Too many items requested for the BatchWriteItem call');
  const session = new WriteSession(database);
  const usages = new Map<string, Usage>();
  await session.run(() => {
    for (const { record, write } of planned) {
      const { usage } = applyWrite(session, record, write);
      const sum = usages.get(record.table.TableName);
      if (sum) addUsage(sum, usage);
      else usages.set(record.table.TableName, usage);
    }
  });
  const capacity = Array.from(usages, ([name, usage]) =>
    consumed(request.ReturnConsumedCapacity, name, usage),
  );
  return { UnprocessedItems: {}, ...(capacity[0] && { ConsumedCapacity: capacity }) };
}

function planOf(TableName: string, Item: Item | undefined, Key: Item | undefined): Write {
  if (Item) return { kind: 'Put', request: { TableName, Item }, showsItemOnFailure: false };
  return { kind: 'Delete', request: { TableName, ...(Key && { Key }) }, showsItemOnFailure: false };
}
