import updateItem from 'dynalite/actions/updateItem.js';
import type { Item } from './attribute-value.ts';
import { asRefusal } from './refusal.ts';
import type { WriteRequest } from './request.ts';
import type { TableDescription } from './table-description.ts';

/** What an update makes of an item, and the attributes that ReturnValues asks for. */
export interface Updated {
  next: Item | undefined;
  attributes: Item | undefined;
}

/**
 * Lets dynalite apply a checked update to an item. Its store is a stand-in that holds just this item and answers at
 * once, so nothing is written. Throws ValidationException when the expression does not fit the item.
 */
export function applyUpdate(table: TableDescription, request: WriteRequest, old: Item | undefined): Updated {
  const outcome: Partial<Updated> & { error?: unknown; isAnswered: boolean } = { isAnswered: false };
  const items = {
    lock: (_key: string, run: (release: (callback: Callback) => Callback) => void) =>
      run((callback) => callback),
    get: (_key: string, callback: Callback) => callback(null, old),
    put(_key: string, item: Item, callback: Callback) {
      outcome.next = item;
      callback(null);
    },
  };
  const entries = {
    put: (_key: string, _item: Item, callback: Callback) => callback(null),
    del: (_key: string, callback: Callback) => callback(null),
  };
  const store = {
    options: { maxItemSize: Infinity },
    getTable: (_name: string, callback: Callback) => callback(null, table),
    getItemDb: () => items,
    getIndexDb: () => entries,
  };
  updateItem(store, ready(request), (error, result) => {
    outcome.isAnswered = true;
    outcome.error = error;
    outcome.attributes = result?.Attributes;
  });
  if (outcome.error) throw asRefusal(outcome.error);
  if (!outcome.isAnswered) throw new Error('dynalite did not answer an update at once');
  const { next, attributes } = outcome;
  return { next, attributes: attributes && Object.keys(attributes).length > 0 ? attributes : undefined };
}

type Callback = (error: null, result?: object) => void;

/** Without the condition, which is decided already, and with list positions removed from the back: they name the old list. */
function ready({ _condition, Expected: _expected, ...request }: WriteRequest): object {
  if (!request._updates) return request;
  const { sections } = request._updates;
  const removals = sections
    .filter(({ type }) => type === 'remove')
    .sort((a, b) => position(b.path) - position(a.path));
  const others = sections.filter(({ type }) => type !== 'remove');
  return {
    ...request,
    Key: { ...request.Key },
    _updates: { ...request._updates, sections: [...others, ...removals] },
  };
}

function position(path: (string | number)[]): number {
  const last = path.at(-1);
  return typeof last === 'number' ? last : -1;
}
