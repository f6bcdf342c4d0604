/** Readers for values of unknown shape: templates and requests are JSON that others wrote. */

/** The value as an object, or an empty one when it is anything else. */
export function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** True for a JSON object; false for null, arrays and plain values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list; a single value becomes a list of one, nothing becomes an empty list. */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The value as text, or the fallback when there is none. Numbers and booleans are written out. */
export function text(value: unknown, fallback = ''): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : fallback;
}

/** Text, or undefined when the value is missing or empty. */
export function optionalText(value: unknown): string | undefined {
  return text(value) || undefined;
}

/** A list of texts. */
export function texts(value: unknown): string[] {
  return list(value).map((entry) => text(entry));
}

/** A number that may be written as text, as CloudFormation allows; the fallback when it is none. */
export function count(value: unknown, fallback: number): number {
  if (value === undefined || value === null || value === '') return fallback;
  const read = Number(value);
  return Number.isFinite(read) ? read : fallback;
}

/** A boolean that may be written as text, as CloudFormation allows. */
export function flag(value: unknown): boolean {
  return value === true || value === 'true';
}

/** Parses JSON text into an object; an empty one when the text is no JSON object. */
export function parseRecord(json: string): Record<string, unknown> {
  try {
    return record(JSON.parse(json));
  } catch {
    return {};
  }
}

/** Applies the change to every text inside a JSON value. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapTexts(entry, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, change)]));
}

/** The same value for the same JSON, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${entries.join(',')}}`;
}
