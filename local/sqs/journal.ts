import { appendFileSync, closeSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from '#local/http/replace-file.ts';
import { applyEvent, eventSchema, eventsFor, type SqsEvent } from './events.ts';
import type { Queues } from './queue.ts';

export interface Journal {
  /** The state after every event so far. Changed only through record. */
  queues: Queues;
  /** Writes the events to disk in one go, then applies them. When it returns they survive a kill of the process. */
  record(...events: SqsEvent[]): void;
  close(): void;
}

/** A journal is written anew once it has this many lines more than the state needs. */
const SLACK = 5_000;

/**
 * Opens the append-only journal in `directory`, and writes it anew without what is no longer needed. A last line cut
 * short by a kill was never acknowledged and is dropped; any other unreadable line throws an Error with its number.
 */
export function openJournal(directory: string, slack = SLACK): Journal {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'journal.jsonl');
  const queues: Queues = new Map();
  for (const event of readEvents(readIfPresent(file) ?? '')) applyEvent(queues, event);
  let lines = 0;
  let needed = 0;
  let handle = rewrite();

  function rewrite(): number {
    const draft = `${file}.draft`;
    const output = openSync(draft, 'w', 0o600);
    lines = 0;
    for (const event of eventsFor(queues)) {
      appendFileSync(output, `${JSON.stringify(event)}\n`);
      lines += 1;
    }
    needed = lines;
    closeSync(output);
    renameSync(draft, file);
    return openSync(file, 'a', 0o600);
  }

  return {
    queues,
    record(...events) {
      appendFileSync(handle, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
      for (const event of events) applyEvent(queues, event);
      lines += events.length;
      if (lines < needed * 2 + slack) return;
      const old = handle;
      handle = rewrite();
      closeSync(old);
    },
    close: () => closeSync(handle),
  };
}

function* readEvents(text: string): Generator<SqsEvent> {
  const complete = text.split('\n').slice(0, -1);
  for (const [index, line] of complete.entries()) {
    try {
      yield eventSchema.parse(JSON.parse(line));
    } catch (error) {
      throw new Error(`line ${index + 1} of the queue journal cannot be read`, { cause: error });
    }
  }
}
