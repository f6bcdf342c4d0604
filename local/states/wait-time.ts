import { isRecord, text } from '#local/assembly/json.ts';
import type { State } from './definition.ts';

/** Thrown by our own states; `name` is the States Language's error name. */
export class StateError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * When a Wait state ends, in milliseconds since 1970. `now` is the moment it was entered; paths that begin with
 * `$$` look into the context. Throws a StateError (States.Runtime) when the path gives no number or timestamp.
 */
export function waitEnd(state: State, input: unknown, context: Record<string, unknown>, now: number): number {
  const at = (path: unknown) => valueAt(text(path), input, context);
  const seconds = state.SecondsPath === undefined ? state.Seconds : at(state.SecondsPath);
  if (seconds !== undefined) {
    if (typeof seconds === 'number' && seconds >= 0) return now + seconds * 1000;
    throw new StateError('States.Runtime', 'The wait is not a number of seconds.');
  }
  const time = Date.parse(
    text(state.TimestampPath === undefined ? state.Timestamp : at(state.TimestampPath)),
  );
  if (Number.isNaN(time)) throw new StateError('States.Runtime', 'The wait does not end at a timestamp.');
  return time;
}

/** The value at a reference path: names and indexes only, `$.a.b`, `$['a']`, `$.list[0]`, or `$$.` for the context. */
function valueAt(path: string, input: unknown, context: Record<string, unknown>): unknown {
  const isContext = path.startsWith('$$');
  let value: unknown = isContext ? context : input;
  for (const [, name, quoted, index] of path
    .slice(isContext ? 2 : 1)
    .matchAll(/\.([^.[\]]+)|\['([^']+)'\]|\[(\d+)\]/g)) {
    if (index !== undefined) value = Array.isArray(value) ? (value as unknown[])[Number(index)] : undefined;
    else value = isRecord(value) ? value[name ?? quoted ?? ''] : undefined;
  }
  return value;
}
