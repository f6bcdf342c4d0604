import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The one clock of a running system: the machine's own time plus an offset that only ever grows until reset. */
export interface Clock {
  /** Milliseconds since 1970 as the system sees it. */
  now(): number;
  /** How far the system is ahead of the machine, in milliseconds. */
  offset(): number;
  /** Moves the system's time forward. Throws a RangeError for a negative step. */
  advance(milliseconds: number): void;
  /** Back to the machine's own time. */
  reset(): void;
  /** Calls the listener after every advance and reset, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** A clock whose offset lives in a file, so that it survives a restart. Without a file it lives in memory. */
export function openClock(file?: string): Clock {
  let offset = file ? readOffset(file) : 0;
  const listeners = new Set<() => void>();
  const move = (next: number) => {
    offset = next;
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ offset }));
    }
    for (const listener of listeners) listener();
  };
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    advance(milliseconds) {
      if (!(milliseconds >= 0))
        throw new RangeError('the clock can only be moved forward; use reset to go back');
      move(offset + milliseconds);
    },
    reset: () => move(0),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function readOffset(file: string): number {
  try {
    const saved: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const offset = (saved as { offset?: unknown }).offset;
    return typeof offset === 'number' && Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
}
