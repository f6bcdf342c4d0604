import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import dynalite, { type Level, type Range, type Snapshot } from 'dynalite/db/index.js';
import { Refusal } from './refusal.ts';

/** What one request changes: full key → text to store, or null to delete. */
export type Changes = Map<string, string | null>;

/**
 * The write-ahead journal over dynalite's LevelDB. A request's items, index entries, stream records and
 * idempotency token go into one LevelDB batch, which LevelDB writes to its log as one checksummed record before
 * anything else: after a kill at any instant the whole batch is there or none of it.
 * Requests that arrive while a batch is being written share the next one.
 */
export class Journal {
  readonly #db: Level;
  #collecting: Changes = new Map();
  #writing: Changes = new Map();
  #turn: PromiseWithResolvers<void> | undefined;
  #draining: Promise<void> | undefined;
  #broken = false;

  private constructor(db: Level) {
    this.#db = db;
  }

  /** Opens or makes the database in a folder. Throws when another process holds it. */
  static async open(directory: string): Promise<Journal> {
    mkdirSync(directory, { recursive: true });
    const { db } = dynalite.create({ path: join(directory, 'level') });
    await db.open({ cacheSize: 64 * 1024 * 1024, writeBufferSize: 32 * 1024 * 1024 });
    return new Journal(db);
  }

  /** The newest accepted text of a key, written to disk or not. For writers: nobody else may see it yet. */
  latest(key: string): string | undefined {
    const waiting = this.#collecting.get(key) ?? (this.#collecting.has(key) ? null : undefined);
    const value = waiting === undefined ? this.#writing.get(key) : waiting;
    if (value !== undefined) return value ?? undefined;
    return this.#writing.has(key) ? undefined : this.committed(key);
  }

  /** The text of a key as all committed requests left it; with a snapshot, as of that snapshot. */
  committed(key: string, snapshot?: Snapshot): string | undefined {
    return this.#db.getSync(key, { valueEncoding: 'utf8', ...(snapshot && { snapshot }) });
  }

  /** A frozen view of everything committed. The caller closes it. */
  snapshot(): Snapshot {
    return this.#db.snapshot();
  }

  /** Committed entries of a key range in order, as of the moment of the call. */
  async *range(range: Range): AsyncIterable<[key: string, text: string]> {
    const iterator = this.#db.iterator({ ...range, valueEncoding: 'utf8', highWaterMarkBytes: 256 * 1024 });
    try {
      for (let size = Math.min(range.limit ?? 100, 100); ; size = 1000) {
        const entries = await iterator.nextv(size);
        if (entries.length === 0) return;
        yield* entries;
      }
    } finally {
      await iterator.close();
    }
  }

  /** Commits changes. Resolves when they would survive a kill; rejects when the disk refused them. */
  append(changes: Changes): Promise<void> {
    if (this.#broken) return Promise.reject(diskFailure());
    for (const [key, value] of changes) this.#collecting.set(key, value);
    this.#turn ??= Promise.withResolvers();
    const { promise } = this.#turn;
    this.#draining ??= this.#drain();
    return promise;
  }

  /** Resolves when everything accepted so far is committed: an answer may rest on it. */
  settled(): Promise<void> {
    return this.#draining ? this.append(new Map()) : Promise.resolve();
  }

  /** Deletes a key range that no request writes any more. Not atomic: the caller repeats it after a kill. */
  async clear(range: Range): Promise<void> {
    await this.#draining;
    await this.#db.clear(range);
  }

  /** Writes what is accepted and closes the files. */
  async close(): Promise<void> {
    await this.#draining;
    await this.#db.close();
  }

  async #drain(): Promise<void> {
    for (let turn = this.#turn; turn; turn = this.#turn) {
      this.#turn = undefined;
      this.#writing = this.#collecting;
      this.#collecting = new Map();
      try {
        await this.#db.batch(
          Array.from(this.#writing, ([key, value]) =>
            value === null
              ? { type: 'del' as const, key }
              : { type: 'put' as const, key, value, valueEncoding: 'utf8' as const },
          ),
        );
        this.#writing = new Map();
        turn.resolve();
      } catch {
        // Later requests were computed on top of the lost batch: stop for good rather than commit them without it.
        turn.reject(diskFailure());
        this.#stop();
      }
    }
    this.#draining = undefined;
  }

  #stop(): void {
    this.#broken = true;
    this.#turn?.reject(diskFailure());
    this.#turn = undefined;
  }
}

function diskFailure(): Refusal {
  return new Refusal(
    'InternalServerError',
    'The journal could not be written; restart after freeing the disk',
    {},
    500,
  );
}
