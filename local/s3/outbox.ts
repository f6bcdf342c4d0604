import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { S3Event, S3EventRecord } from 'aws-lambda';
import { replaceFile } from '#local/http/replace-file.ts';

/** Who is told of changes; a notice counts as taken when the promise fulfils. */
export type Listener = (event: S3Event) => void | Promise<void>;

export interface Outbox {
  /**
   * Makes a change and tells of it, without waiting for the listener. The notice is on disk before the change and until
   * the listener has taken it, so a kill in between loses none; like S3 itself it may give one twice.
   */
  announce(record: S3EventRecord, change: () => void): void;
  /** Gives the notices that an earlier run left behind and whose change did happen; drops the others. */
  deliverLeftovers(hasHappened: (record: S3EventRecord) => boolean): void;
}

/** An outbox in `directory`. Without a listener changes are made and nobody is told. */
export function openOutbox(directory: string, listener: Listener | undefined): Outbox {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const deliver = async (file: string, record: S3EventRecord) => {
    try {
      await listener?.({ Records: [record] });
      rmSync(file, { force: true });
    } catch {
      // The change stands whether or not the listener could take the notice: it stays for the next start.
      console.error(`s3: the listener failed on ${record.eventName}; the notice is kept for the next start`);
    }
  };
  return {
    announce(record, change) {
      if (!listener) {
        change();
        return;
      }
      const file = join(directory, `${record.s3.object.sequencer}.json`);
      replaceFile(file, JSON.stringify(record));
      try {
        change();
      } catch (error) {
        rmSync(file, { force: true });
        throw error;
      }
      void deliver(file, record);
    },
    deliverLeftovers(hasHappened) {
      for (const name of readdirSync(directory).sort()) {
        const file = join(directory, name);
        if (!name.endsWith('.json')) {
          rmSync(file, { force: true });
          continue;
        }
        const record = JSON.parse(readFileSync(file, 'utf8')) as S3EventRecord;
        if (hasHappened(record)) void deliver(file, record);
        else rmSync(file, { force: true });
      }
    },
  };
}
