import type { Clock } from '../clock.ts';
import type { Item } from './attribute-value.ts';
import type { Changes, Journal } from './journal.ts';
import { under } from './keys.ts';
import { type ServiceIdentity, type Stream, type StreamRecord, recordOf } from './stream-record.ts';
import type { TableDescription } from './table-description.ts';

/** How long DynamoDB keeps stream records: 24 hours, in milliseconds. */
const RETENTION = 24 * 60 * 60 * 1000;
const STREAM = 'stream~';
const LAST_NUMBER = 'stream-number';

/** Every stream with its records, stored in the journal beside the items they tell of. */
export class StreamLog {
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #streams = new Map<string, Stream>();
  /** Newest committed number by stream ARN, so that polling an idle stream touches no disk. */
  readonly #newest = new Map<string, string>();
  #number = 0n;

  private constructor(journal: Journal, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
  }

  static async open(journal: Journal, clock: Clock): Promise<StreamLog> {
    const log = new StreamLog(journal, clock);
    log.#number = BigInt(journal.committed(LAST_NUMBER) ?? '0');
    for await (const [, text] of journal.range(under(STREAM))) {
      const stream = JSON.parse(text) as Stream;
      log.#streams.set(stream.arn, stream);
      log.#newest.set(stream.arn, stream.before);
      for await (const [key] of journal.range({ ...under(recordPrefix(stream)), reverse: true, limit: 1 })) {
        log.#newest.set(stream.arn, key.slice(recordPrefix(stream).length));
        break;
      }
    }
    return log;
  }

  find(arn: string): Stream | undefined {
    return this.#streams.get(arn);
  }

  all(): Stream[] {
    return [...this.#streams.values()];
  }

  /** The newest committed sequence number of a stream, or the one before its first. */
  newest(stream: Stream): string {
    return this.#newest.get(stream.arn) ?? stream.before;
  }

  /** Begins a stream on a table; the change is for the journal. */
  begin(table: TableDescription, view: Stream['view'], changes: Changes): Stream {
    let created = this.#clock.now();
    let label = labelOf(created);
    while (this.#streams.has(`${table.TableArn}/stream/${label}`)) label = labelOf((created += 1));
    const before = numeral(this.#number);
    const stream: Stream = {
      arn: `${table.TableArn}/stream/${label}`,
      label,
      table: table.TableName,
      keySchema: table.KeySchema,
      view,
      created,
      before,
      trimmed: before,
    };
    this.#keep(stream, changes);
    return stream;
  }

  /** Ends the stream of a table; its records stay readable until they are trimmed. */
  end(arn: string | undefined, changes: Changes): void {
    const stream = arn === undefined ? undefined : this.#streams.get(arn);
    if (stream && stream.disabled === undefined)
      this.#keep({ ...stream, disabled: this.#clock.now() }, changes);
  }

  /** Adds the record of one item's change to the changes that carry the item itself. */
  record(
    table: TableDescription,
    old: Item | undefined,
    next: Item | undefined,
    by: ServiceIdentity | undefined,
    changes: Changes,
  ): void {
    const stream = table.LatestStreamArn ? this.#streams.get(table.LatestStreamArn) : undefined;
    if (!stream || stream.disabled !== undefined) return;
    const number = numeral((this.#number += 1n));
    const record = recordOf(stream, number, this.#clock.now(), { old, next, by });
    changes.set(recordPrefix(stream) + number, JSON.stringify(record));
    changes.set(LAST_NUMBER, number);
  }

  /** Tells the log that records among the changes are committed, so that pollers look for them. */
  committed(changes: Changes): void {
    for (const key of changes.keys()) {
      if (!key.startsWith(RECORD)) continue;
      const [, arn, number] = key.split('~') as [string, string, string];
      if (number > (this.#newest.get(arn) ?? '')) this.#newest.set(arn, number);
    }
  }

  /** Committed records after a sequence number that are not older than 24 hours, oldest first. */
  async *after(stream: Stream, number: string): AsyncIterable<StreamRecord> {
    if (number >= this.newest(stream)) return;
    const horizon = Math.floor((this.#clock.now() - RETENTION) / 1000);
    const prefix = recordPrefix(stream);
    for await (const [, text] of this.#journal.range({ gt: prefix + number, lt: under(prefix).lt })) {
      const record = JSON.parse(text) as StreamRecord;
      if (record.dynamodb.ApproximateCreationDateTime >= horizon) yield record;
    }
  }

  /** Deletes records older than 24 hours, and streams that ended longer ago than that. */
  async trim(): Promise<void> {
    const horizon = this.#clock.now() - RETENTION;
    for (const stream of this.all()) {
      const prefix = recordPrefix(stream);
      let last: string | undefined;
      for await (const [key, text] of this.#journal.range(under(prefix))) {
        const { dynamodb } = JSON.parse(text) as StreamRecord;
        if (dynamodb.ApproximateCreationDateTime >= Math.floor(horizon / 1000)) break;
        last = key;
      }
      if (last !== undefined) {
        const changes: Changes = new Map();
        this.#keep({ ...(this.find(stream.arn) ?? stream), trimmed: last.slice(prefix.length) }, changes);
        await this.#journal.append(changes);
        await this.#journal.clear({ gte: prefix, lte: last });
      }
      if (stream.disabled !== undefined && stream.disabled < horizon) {
        this.#streams.delete(stream.arn);
        await this.#journal.append(new Map([[STREAM + stream.arn, null]]));
      }
    }
  }

  #keep(stream: Stream, changes: Changes): void {
    this.#streams.set(stream.arn, stream);
    changes.set(STREAM + stream.arn, JSON.stringify(stream));
  }
}

const RECORD = 'record~';
const recordPrefix = (stream: Stream) => `${RECORD}${stream.arn}~`;
const numeral = (number: bigint) => String(number).padStart(21, '0');
const labelOf = (time: number) => new Date(time).toISOString().slice(0, -1);
