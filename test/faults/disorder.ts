import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { randomFrom } from '#test/demo/random.ts';
import { deliver } from './event-source.ts';

const BATCH = 100;

/** A record that no listener can read at all: a number that JavaScript cannot hold. */
export const unreadable = (number: number): DynamoDBRecord => ({
  eventID: `poison-${number}`,
  dynamodb: { SequenceNumber: `poison-${number}`, Keys: { pk: { N: '1.5e300' }, sk: { S: 'roster' } } },
});

/** Every record twice, in any order, with one in a hundred that cannot be taken. */
export function inDisorder(
  seed: number,
  records: readonly DynamoDBRecord[],
  poison: (number: number) => DynamoDBRecord,
) {
  const random = randomFrom(seed);
  const twice = [...records, ...records];
  const spoilt = Array.from({ length: Math.ceil(twice.length / 100) }, (_, number) => poison(number));
  return [...twice, ...spoilt]
    .map((record) => ({ record, place: random.fraction() }))
    .sort((one, other) => one.place - other.place)
    .map(({ record }) => record);
}

type Handler = (event: DynamoDBStreamEvent, context: never) => Promise<DynamoDBBatchResponse>;

/** Delivers batch by batch; returns the numbers of the records that ended in the failure queue. */
export async function deliverAll(records: DynamoDBRecord[], handler: Handler): Promise<string[]> {
  const context = { getRemainingTimeInMillis: () => 60_000 } as never;
  const left: DynamoDBRecord[] = [];
  for (let start = 0; start < records.length; start += BATCH)
    left.push(...(await deliver(records.slice(start, start + BATCH), (event) => handler(event, context))));
  return left.map((record) => record.dynamodb?.SequenceNumber ?? '').sort();
}

export const poisonIn = (records: readonly DynamoDBRecord[]) =>
  records
    .map((record) => record.dynamodb?.SequenceNumber ?? '')
    .filter((number) => number.startsWith('poison'))
    .sort();
