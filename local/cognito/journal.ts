import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A named set of JSON values, whole in memory, each change on disk before the call returns. */
export interface Table<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  entries(): MapIterator<[string, T]>;
}

/** Several tables in one append-only file: a change survives a kill, a torn last line is dropped. */
export interface Journal {
  table<T>(name: string): Table<T>;
  close(): void;
}

/** Below this many lines the file is not worth rewriting. */
const SMALL = 20_000;

/**
 * Opens or makes the journal. Records for which `expired` answers true are left out whenever it is rewritten.
 * Each line is a JSON array: table, key, value (null deletes).
 */
export function openJournal(file: string, expired: (record: unknown) => boolean): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const tables = new Map<string, Map<string, unknown>>();
  const rows = (name: string) => {
    const found = tables.get(name) ?? new Map<string, unknown>();
    tables.set(name, found);
    return found;
  };
  for (const [name, key, value] of readLines(file)) {
    if (value === null) rows(name).delete(key);
    else rows(name).set(key, value);
  }

  let lines = 0;
  let open: number | undefined;
  const live = () => tables.values().reduce((sum, records) => sum + records.size, 0);
  const rewrite = () => {
    const fresh = openSync(`${file}.new`, 'w', 0o600);
    lines = 0;
    for (const [name, records] of tables) {
      for (const [key, value] of records) {
        if (expired(value)) records.delete(key);
        else {
          writeSync(fresh, `${JSON.stringify([name, key, value])}\n`);
          lines += 1;
        }
      }
    }
    fsyncSync(fresh);
    closeSync(fresh);
    renameSync(`${file}.new`, file);
    if (open !== undefined) closeSync(open);
    open = openSync(file, 'a');
  };
  rewrite();

  const append = (name: string, key: string, value: unknown) => {
    if (open === undefined) throw new Error(`${file} is closed`);
    writeSync(open, `${JSON.stringify([name, key, value])}\n`);
    lines += 1;
    if (lines > SMALL && lines > 3 * live()) rewrite();
  };
  return {
    table<T>(name: string): Table<T> {
      const records = rows(name) as Map<string, T>;
      return {
        get: (key) => records.get(key),
        set(key, value) {
          records.set(key, value);
          append(name, key, value);
        },
        delete(key) {
          if (records.delete(key)) append(name, key, null);
        },
        entries: () => records.entries(),
      };
    },
    close() {
      rewrite();
      if (open !== undefined) closeSync(open);
      open = undefined;
    },
  };
}

function* readLines(file: string): Generator<[string, string, unknown]> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // What follows the last line break was cut off by a kill: the change was never acknowledged.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const line of whole.split('\n')) if (line) yield JSON.parse(line) as [string, string, unknown];
}
