import type { Database } from './database.ts';
import { nameOf } from './keys.ts';
import { Refusal, invalid, notFound } from './refusal.ts';
import type { Body } from './request.ts';
import type { Stream, StreamRecord } from './stream-record.ts';

/** How long a shard iterator is good for: 15 minutes of the machine's own time, in milliseconds. */
const ITERATOR_LIFETIME = 15 * 60 * 1000;
/** One GetRecords answer holds at most 1,000 records and about 1 MB. */
const MOST_RECORDS = 1000;
const MOST_BYTES = 1024 * 1024;

interface Position {
  arn: string;
  /** The number after which to read. */
  after: string;
  issued: number;
}

/** Answers ListStreams, of one table or of all. */
export function listStreams({ streams }: Database, body: Body): Body {
  const table = body['TableName'] as string | undefined;
  const limit = (body['Limit'] as number | undefined) ?? 100;
  const start = body['ExclusiveStartStreamArn'] as string | undefined;
  const all = streams.all().sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const chosen = all.filter((stream) => table === undefined || stream.table === nameOf(table));
  const rest = chosen.filter(({ arn }) => start === undefined || arn > start);
  const page = rest.slice(0, limit);
  return {
    Streams: page.map(({ arn, label, table: TableName }) => ({
      StreamArn: arn,
      StreamLabel: label,
      TableName,
    })),
    ...(page.length < rest.length && { LastEvaluatedStreamArn: page.at(-1)?.arn }),
  };
}

/** Answers DescribeStream. A stream here has one shard, which ends when the stream is disabled. */
export function describeStream(database: Database, body: Body): Body {
  const stream = streamOf(database, body['StreamArn']);
  const isOver = stream.disabled !== undefined;
  const shard = {
    ShardId: shardId(stream),
    SequenceNumberRange: {
      StartingSequenceNumber: following(stream.before),
      ...(isOver && { EndingSequenceNumber: database.streams.newest(stream) }),
    },
  };
  const isSeen = body['ExclusiveStartShardId'] === shard.ShardId;
  return {
    StreamDescription: {
      StreamArn: stream.arn,
      StreamLabel: stream.label,
      StreamStatus: isOver ? 'DISABLED' : 'ENABLED',
      StreamViewType: stream.view,
      CreationRequestDateTime: stream.created / 1000,
      TableName: stream.table,
      KeySchema: stream.keySchema,
      Shards: isSeen ? [] : [shard],
    },
  };
}

/** Answers GetShardIterator. Throws TrimmedDataAccessException for a number that is older than what is kept. */
export function getShardIterator(database: Database, body: Body): Body {
  const stream = streamOf(database, body['StreamArn']);
  if (body['ShardId'] !== shardId(stream))
    throw notFound('Requested resource not found: Shard does not exist');
  const number = body['SequenceNumber'];
  return { ShardIterator: iterator({ arn: stream.arn, after: startOf(), issued: Date.now() }) };

  function startOf(): string {
    if (body['ShardIteratorType'] === 'TRIM_HORIZON') return stream.trimmed;
    if (body['ShardIteratorType'] === 'LATEST') return database.streams.newest(stream);
    if (
      body['ShardIteratorType'] !== 'AT_SEQUENCE_NUMBER' &&
      body['ShardIteratorType'] !== 'AFTER_SEQUENCE_NUMBER'
    ) {
      throw invalid(
        'ShardIteratorType must be one of TRIM_HORIZON, LATEST, AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER',
      );
    }
    if (typeof number !== 'string' || !/^\d{21}$/.test(number)) throw invalid('Invalid SequenceNumber');
    const after = body['ShardIteratorType'] === 'AT_SEQUENCE_NUMBER' ? preceding(number) : number;
    if (after >= stream.trimmed) return after;
    throw new Refusal(
      'TrimmedDataAccessException',
      'The sequence number is older than the oldest record that is kept',
    );
  }
}

/** Answers GetRecords. At the open end of a stream it answers no records and an iterator to ask again with. */
export async function getRecords(database: Database, body: Body): Promise<Body> {
  const position = positionOf(body['ShardIterator']);
  const stream = streamOf(database, position.arn);
  const limit = (body['Limit'] as number | undefined) ?? MOST_RECORDS;
  if (!(limit >= 1 && limit <= MOST_RECORDS)) throw invalid('Limit must be between 1 and 1000');
  const records: StreamRecord[] = [];
  let bytes = 0;
  for await (const record of database.streams.after(stream, position.after)) {
    records.push(record);
    bytes += record.dynamodb.SizeBytes;
    if (records.length === limit || bytes >= MOST_BYTES) break;
  }
  const after = records.at(-1)?.dynamodb.SequenceNumber ?? position.after;
  const isOver =
    stream.disabled !== undefined && (records.length === 0 || after >= database.streams.newest(stream));
  const next = iterator({ ...position, after, issued: Date.now() });
  return { Records: records, ...(!isOver && { NextShardIterator: next }) };
}

function streamOf({ streams }: Database, arn: unknown): Stream {
  const stream = typeof arn === 'string' ? streams.find(arn) : undefined;
  if (!stream) throw notFound('Requested resource not found: Stream does not exist');
  return stream;
}

function iterator({ arn, after, issued }: Position): string {
  return Buffer.from(`${arn}|${after}|${issued}`).toString('base64url');
}

function positionOf(text: unknown): Position {
  const [arn, after, issued] = Buffer.from(typeof text === 'string' ? text : '', 'base64url')
    .toString()
    .split('|');
  if (!arn || !after || !/^\d+$/.test(issued ?? '')) throw invalid('Invalid ShardIterator');
  if (Date.now() - Number(issued) > ITERATOR_LIFETIME) {
    throw new Refusal(
      'ExpiredIteratorException',
      'Iterator expired. The iterator was created more than 15 minutes ago',
    );
  }
  return { arn, after, issued: Number(issued) };
}

const shardId = (stream: Stream) => `shardId-${String(stream.created).padStart(20, '0')}-00000001`;
const preceding = (number: string) => String(BigInt(number) - 1n).padStart(21, '0');
const following = (number: string) => String(BigInt(number) + 1n).padStart(21, '0');
