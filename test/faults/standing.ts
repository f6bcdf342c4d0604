import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Item } from '#functions/kernel/table.ts';

/** What follows from when something was recorded, and from how often: the record's chain and the hours of reading. */
const byTime = new Set(['chain', 'chain-days', 'reading', 'alarms']);

const records = new Set(['record', 'record-by', 'record-as']);
const wordOf = (item: Item): string => String(item['pk']).split('#')[1] ?? '';

/**
 * What two runs must agree on, as sorted lines: every item, but for what is made anew each time. Ciphertexts are opened
 * and compared in plain; a record of a request stands once however often the request was made.
 */
export function standing(items: readonly Item[], keys?: MunicipalityKeys): string[] {
  const lasting = items.filter((item) => !byTime.has(wordOf(item)));
  const lines = (some: readonly Item[]) =>
    some.map((item) => JSON.stringify(comparable(item, keys), inOrder));
  const { recorded = [], kept = [] } = Object.groupBy(lasting, (item) =>
    records.has(wordOf(item)) ? 'recorded' : 'kept',
  );
  return [...new Set(lines(recorded)), ...lines(kept)].sort();
}

function comparable(item: Item, keys: MunicipalityKeys | undefined): Item {
  const word = wordOf(item);
  if (records.has(word)) {
    const { sk: _at, at: _instant, ...line } = item;
    return line;
  }
  // Named at random, so that it leads back to nobody.
  if (word === 'dialogues-done') {
    const { sk: _name, ...means } = item;
    return means;
  }
  if (word === 'key' && keys) {
    const { wrapped, cpr, ...rest } = item;
    const id = String(item['pk']).split('#')[2] ?? '';
    return { ...rest, opened: keys.openCpr(id, { wrapped: String(wrapped), cpr: String(cpr) }) };
  }
  return item;
}

/** Sets become sorted lists and objects come in order of their keys, so that equal items are equal lines. */
function inOrder(_key: string, value: unknown): unknown {
  if (value instanceof Set) return [...value].map(String).sort();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
