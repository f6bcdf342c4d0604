import * as z from 'zod';
import { isDeepStrictEqual } from 'node:util';
import { matchesElement } from './filter.ts';
import { ScimFailure } from './failure.ts';
import { readPath, type PatchPath } from './patch-path.ts';
import { isKnownName, type Json } from './wire.ts';

const patchSchema = z.object({
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform((word) => word.toLowerCase())
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().min(1).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
});
type Word = 'add' | 'replace' | 'remove';

/**
 * The resource after a PatchOp (RFC 7644, 3.5.2), the way Entra writes it: capitalised operations, an object without a
 * path whose names are paths, and a filtered path that finds nothing makes the element it describes.
 */
export function afterPatch(resource: Json, body: Json): Json {
  const parsed = patchSchema.safeParse(body);
  if (!parsed.success) throw new ScimFailure(400, 'the operations cannot be read', 'invalidSyntax');
  const after = structuredClone(resource);
  for (const { op, path, value } of parsed.data.Operations) {
    if (path !== undefined) {
      apply(after, op, readPath(path), value);
      continue;
    }
    if (op === 'remove') throw new ScimFailure(400, 'remove needs a path', 'noTarget');
    if (!isObject(value)) throw new ScimFailure(400, 'without a path the value is an object', 'invalidValue');
    for (const [name, one] of Object.entries(value)) apply(after, op, readPath(name), one);
  }
  return after;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function apply(resource: Json, op: Word, path: PatchPath, value: unknown): void {
  if (path.attribute === 'id' || path.attribute === 'schemas') return;
  // What we do not keep is passed over, and no name reaches beyond the resource itself.
  if (![path.attribute, path.sub, path.extension].every((name) => name === undefined || isKnownName(name)))
    return;
  const holder = path.extension === undefined ? resource : within(resource, path.extension);
  if (path.within) return applyToElements(holder, op, path, path.within, value);
  if (path.sub !== undefined) return applyToPart(holder, op, path.attribute, path.sub, value);
  if (op === 'remove') return removeFrom(holder, path.attribute, value);
  const before = holder[path.attribute];
  if (Array.isArray(before) && op === 'add')
    holder[path.attribute] = joined(before as unknown[], asList(value));
  else if (isObject(before) && isObject(value)) holder[path.attribute] = { ...before, ...value };
  else holder[path.attribute] = value;
}

/** The object under the name, made when it is not there. */
function within(holder: Json, name: string): Json {
  const found = holder[name];
  if (isObject(found)) return found;
  const made: Json = {};
  holder[name] = made;
  return made;
}

function applyToPart(holder: Json, op: Word, attribute: string, sub: string, value: unknown): void {
  const found = holder[attribute];
  const parts: Json[] = Array.isArray(found) ? (found as Json[]) : [within(holder, attribute)];
  for (const part of parts) {
    if (op === 'remove') Reflect.deleteProperty(part, sub);
    else part[sub] = value;
  }
}

function applyToElements(
  holder: Json,
  op: Word,
  { attribute, sub }: PatchPath,
  conditions: NonNullable<PatchPath['within']>,
  value: unknown,
): void {
  const list = asList(holder[attribute]).filter(isObject);
  const meant = list.filter((element) => matchesElement(element, conditions));
  if (op === 'remove' && sub === undefined) {
    holder[attribute] = list.filter((element) => !meant.includes(element));
    return;
  }
  if (op !== 'remove' && meant.length === 0) {
    const made: Json = Object.fromEntries(conditions.map((one) => [one.name, one.value]));
    list.push(made);
    meant.push(made);
  }
  for (const element of meant) {
    if (sub === undefined) Object.assign(element, isObject(value) ? value : { value });
    else if (op === 'remove') Reflect.deleteProperty(element, sub);
    else element[sub] = value;
  }
  holder[attribute] = list;
}

/** Entra takes members out by their values; without one the whole attribute goes. */
function removeFrom(holder: Json, attribute: string, value: unknown): void {
  const found = holder[attribute];
  const gone = asList(value);
  if (!Array.isArray(found) || gone.length === 0) {
    Reflect.deleteProperty(holder, attribute);
    return;
  }
  const values = new Set(gone.map(valueOf));
  holder[attribute] = (found as unknown[]).filter((element) => !values.has(valueOf(element)));
}

/** The list with the new elements behind it, each value once; the later one of two with one value stays. */
function joined(before: unknown[], added: unknown[]): unknown[] {
  const values = new Set(added.map(valueOf));
  return [
    ...before.filter((element) => !values.has(valueOf(element))),
    ...added.filter(
      (one, index) =>
        added.findLastIndex((other) => isDeepStrictEqual(valueOf(other), valueOf(one))) === index,
    ),
  ];
}

const valueOf = (element: unknown): unknown => (isObject(element) ? element['value'] : element);
const asList = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
