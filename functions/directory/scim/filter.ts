import { parse, type Filter } from 'scim2-parse-filter';
import { ScimFailure } from './failure.ts';
import { knownName, type Json } from './wire.ts';

/** One comparison of a filter. `within`: the conditions that the same element of a list must meet. */
export interface Condition {
  /** The attribute's path, for example `userName` or `emails.value`. */
  path: string;
  value: string | number | boolean | null;
  within: { name: string; value: Condition['value'] }[];
}

const LONGEST = 1000;

/**
 * Reads a filter of the kind that directories send: `eq`, and several of them joined by `and`; also over the elements of
 * a list (`emails[type eq "work"].value eq "…"`). Throws invalidFilter for everything else.
 */
export function readFilter(text: string): Condition[] {
  const filter = parsed(text, () => new ScimFailure(400, 'the filter cannot be read', 'invalidFilter'));
  return conditionsOf(filter);
}

/** The library's tokenizer takes exponential time over line breaks inside a quotation: no control character gets there. */
export function parsed(text: string, failure: () => ScimFailure): Filter {
  const isControl = (letter: string) => letter < ' ' || letter === '\u007f';
  if (text.length > LONGEST || Array.from(text).some(isControl)) throw failure();
  try {
    return parse(text);
  } catch {
    throw failure();
  }
}

function conditionsOf(filter: Filter): Condition[] {
  if (filter.op === 'eq' && 'compValue' in filter)
    return [{ path: canonicalPath(filter.attrPath), value: filter.compValue, within: [] }];
  if (filter.op === 'and' && 'filters' in filter) {
    const [first, second] = filter.filters;
    if (filter.filters.length === 2 && first?.op === '[]' && 'valFilter' in first && second?.op === 'eq') {
      const within = elementConditions(first.valFilter);
      const inside = conditionsOf(second);
      if (inside[0]?.path.startsWith(`${knownName(first.attrPath)}.`))
        return inside.map((one) => ({ ...one, within }));
    }
    return filter.filters.flatMap(conditionsOf);
  }
  throw new ScimFailure(400, 'only eq and and are understood', 'invalidFilter');
}

/** What stands between the brackets. */
export function elementConditions(filter: Filter): Condition['within'] {
  if (filter.op === 'eq' && 'compValue' in filter)
    return [{ name: knownName(filter.attrPath), value: filter.compValue }];
  if (filter.op === 'and' && 'filters' in filter) return filter.filters.flatMap(elementConditions);
  throw new ScimFailure(400, 'only eq and and are understood', 'invalidFilter');
}

export const canonicalPath = (path: string): string => {
  const extension = /^(urn:.+):([^:]+)$/.exec(path);
  if (extension) return `${knownName(extension[1] ?? '')}:${canonicalPath(extension[2] ?? '')}`;
  return path.split('.').map(knownName).join('.');
};

/** True when the resource meets every condition. */
export const meets = (resource: Json, conditions: readonly Condition[]): boolean =>
  conditions.every((one) => meetsOne(resource, one));

function meetsOne(resource: Json, { path, value, within }: Condition): boolean {
  const colon = path.lastIndexOf(':');
  const [attribute = '', sub] = path.slice(colon + 1).split('.');
  const holder = colon < 0 ? resource : ((resource[path.slice(0, colon)] ?? {}) as Json);
  const found = holder[attribute];
  const isExact = attribute === 'externalId' || attribute === 'id';
  if (!Array.isArray(found)) {
    const single = sub === undefined ? found : (found as Json | undefined)?.[sub];
    return isEqual(single, value, isExact);
  }
  return found.some(
    (element: Json) =>
      matchesElement(element, within) && isEqual(element[sub ?? 'value'], value, attribute === 'members'),
  );
}

export const matchesElement = (element: Json, within: Condition['within']): boolean =>
  within.every((one) => isEqual(element[one.name], one.value));

/** Texts without regard to case unless exact; `"True"` is true, as some directories write it. */
function isEqual(stored: unknown, asked: Condition['value'], isExact = false): boolean {
  if (typeof stored === 'boolean' || typeof asked === 'boolean')
    return stored !== undefined && String(stored).toLowerCase() === String(asked).toLowerCase();
  if (typeof stored === 'string' && typeof asked === 'string')
    return isExact ? stored === asked : stored.toLowerCase() === asked.toLowerCase();
  return stored === asked;
}
