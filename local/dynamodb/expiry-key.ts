import type { Item } from './attribute-value.ts';
import { expiryPrefix, itemKey, itemPrefix } from './keys.ts';
import type { TableRecord } from './table-description.ts';

/** The entry of an item in its table's expiry index; undefined when it never expires. Values are seconds since 1970. */
export function expiryKey(record: TableRecord, item: Item): string | undefined {
  const value = record.timeToLive && item[record.timeToLive.attribute]?.N;
  if (value === undefined) return undefined;
  const seconds = Math.floor(Number(value));
  if (!(seconds >= 0 && seconds < 1e12)) return undefined;
  const key = itemKey(record.table, item).slice(itemPrefix(record.table.TableName).length);
  return `${expiryPrefix(record.table.TableName)}${timeNumeral(seconds)}~${key}`;
}

/** Seconds since 1970 as expiry entries sort them: twelve digits. */
export const timeNumeral = (seconds: number) => String(seconds).padStart(12, '0');
