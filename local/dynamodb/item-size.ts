import type { AttributeValue, Item } from './attribute-value.ts';

/** The largest item DynamoDB stores, in bytes (400 KB, names included). */
export const LARGEST_ITEM = 400 * 1024;

/**
 * Size of an item in bytes by DynamoDB's rules: UTF-8 names and strings, numbers by significant digits,
 * three bytes for each list or map and one for each member.
 * Source: Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats".
 */
export function itemSize(item: Item): number {
  let size = 0;
  for (const name in item) size += bytes(name) + valueSize(item[name]);
  return size;
}

function valueSize(value: AttributeValue | undefined): number {
  if (!value) return 0;
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.M) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.L) return value.L.reduce((sum, member) => sum + 1 + valueSize(member), 3);
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.SS) return value.SS.reduce((sum, member) => sum + bytes(member), 0);
  if (value.NS) return value.NS.reduce((sum, member) => sum + numberSize(member), 0);
  if (value.BS) return value.BS.reduce((sum, member) => sum + Buffer.byteLength(member, 'base64'), 0);
  return 1;
}

/** About one byte for each two significant digits, one more for the exponent and one for a minus sign. */
function numberSize(text: string): number {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
