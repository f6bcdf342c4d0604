import {
  type AttributeValue,
  BatchWriteItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { eventually, key, n, refusalOf, s } from './values.ts';

describe('queries and scans', () => {
  const subject = theSubject();
  let TableName: string;
  const letters = ['a', 'ab', 'abc', 'b', 'ba', 'c', 'æ', 'ø'];

  beforeAll(async () => {
    TableName = await subject.table();
    const items = letters.map((sk, i) => ({
      ...key('p', sk),
      v: n(i),
      g: s(i % 2 ? 'odd' : 'even'),
      gs: s(String(i)),
    }));
    const RequestItems = { [TableName]: items.map((Item) => ({ PutRequest: { Item } })) };
    await subject.client.send(new BatchWriteItemCommand({ RequestItems }));
  });

  const query = (input: Partial<QueryCommandInput>) =>
    subject.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :p',
        ...input,
        ExpressionAttributeValues: { ':p': s('p'), ...input.ExpressionAttributeValues },
      }),
    );
  const sorted = async (
    condition: string,
    values: Record<string, AttributeValue>,
    extra: Partial<QueryCommandInput> = {},
  ) => {
    const { Items = [] } = await query({
      KeyConditionExpression: `pk = :p AND ${condition}`,
      ExpressionAttributeValues: values,
      ...extra,
    });
    return Items.map((item) => item['sk']?.S);
  };

  it('narrows by every operator on the sort key, in order', async () => {
    expect(await sorted('sk = :a', { ':a': s('ab') })).toEqual(['ab']);
    expect(await sorted('sk < :a', { ':a': s('b') })).toEqual(['a', 'ab', 'abc']);
    expect(await sorted('sk <= :a', { ':a': s('b') })).toEqual(['a', 'ab', 'abc', 'b']);
    expect(await sorted('sk > :a', { ':a': s('ab') })).toEqual(['abc', 'b', 'ba', 'c', 'æ', 'ø']);
    expect(await sorted('sk >= :a', { ':a': s('ba') })).toEqual(['ba', 'c', 'æ', 'ø']);
    expect(await sorted('begins_with(sk, :a)', { ':a': s('ab') })).toEqual(['ab', 'abc']);
    expect(await sorted('sk BETWEEN :a AND :b', { ':a': s('ab'), ':b': s('b') })).toEqual(['ab', 'abc', 'b']);
  });

  it('reads backwards', async () => {
    expect(await sorted('sk < :a', { ':a': s('b') }, { ScanIndexForward: false })).toEqual([
      'abc',
      'ab',
      'a',
    ]);
  });

  it.each([true, false])(
    'goes page by page through everything once (forward: %s)',
    async (ScanIndexForward) => {
      const seen: (string | undefined)[] = [];
      let start: Record<string, AttributeValue> | undefined;
      do {
        const page = await query({ Limit: 3, ScanIndexForward, ...(start && { ExclusiveStartKey: start }) });
        seen.push(...(page.Items ?? []).map((item) => item['sk']?.S));
        start = page.LastEvaluatedKey;
      } while (start);
      expect(seen).toEqual(ScanIndexForward ? letters : letters.toReversed());
    },
  );

  it('sorts numbers as numbers', async () => {
    const numeric = await subject.table({
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'N' },
      ],
      GlobalSecondaryIndexes: undefined,
    });
    const values = ['-100', '-12.5', '-1', '0', '0.5', '2', '10', '1000000'];
    for (const sk of values.toReversed()) {
      await subject.client.send(new PutItemCommand({ TableName: numeric, Item: { pk: s('p'), sk: n(sk) } }));
    }
    const { Items } = await query({ TableName: numeric, ConsistentRead: true });
    expect(Items?.map((item) => item['sk']?.N)).toEqual(values);
  });

  it('filters after reading, and counts both', async () => {
    const page = await query({ FilterExpression: 'v >= :min', ExpressionAttributeValues: { ':min': n(5) } });
    expect([page.Count, page.ScannedCount]).toEqual([3, 8]);
    const counted = await query({ Select: 'COUNT' });
    expect([counted.Count, counted.Items]).toEqual([8, undefined]);
  });

  it('finds items by an index, with all attributes or just the keys', async () => {
    const values = { ':p': s('odd'), ':low': n(3) };
    const found = await eventually(async () => {
      const { Items } = await subject.client.send(
        new QueryCommand({
          TableName,
          IndexName: 'by-group',
          KeyConditionExpression: 'g = :p',
          FilterExpression: 'v > :low',
          ExpressionAttributeValues: values,
        }),
      );
      return Items?.length === 2 ? Items : undefined;
    });
    expect(found.map((item) => item['v']?.N)).toEqual(['5', '7']);
    const { Items: keys = [] } = await subject.client.send(
      new QueryCommand({
        TableName,
        IndexName: 'keys-only',
        KeyConditionExpression: 'g = :p',
        ExpressionAttributeValues: { ':p': s('odd') },
      }),
    );
    expect(keys.map((item) => Object.keys(item).sort())).toEqual(
      Array.from({ length: 4 }, () => ['g', 'pk', 'sk']),
    );
  });

  it('goes page by page through an index whose entries share one key', async () => {
    const shared = Array.from({ length: 20 }, (_, i) => ({
      PutRequest: { Item: { ...key(`shared-${i}`), g: s('shared'), gs: s('same') } },
    }));
    await subject.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: shared } }));
    const all = await eventually(async () => {
      const seen = new Set<string | undefined>();
      let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
      do {
        const page: QueryCommandOutput = await subject.client.send(
          new QueryCommand({
            TableName,
            IndexName: 'by-group',
            KeyConditionExpression: 'g = :g',
            ExpressionAttributeValues: { ':g': s('shared') },
            Limit: 7,
            ExclusiveStartKey,
          }),
        );
        for (const item of page.Items ?? []) seen.add(item['pk']?.S);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return seen.size === 20 ? seen : undefined;
    });
    expect(all.size).toBe(20);
  });

  it('ends a page at 1 MB and goes on after it', async () => {
    for (let i = 0; i < 5; i += 1) {
      await subject.client.send(
        new PutItemCommand({ TableName, Item: { ...key('big', `${i}`), d: s('x'.repeat(300_000)) } }),
      );
    }
    const first = await query({ ExpressionAttributeValues: { ':p': s('big') }, ConsistentRead: true });
    expect(first.LastEvaluatedKey).toBeDefined();
    const rest = await query({
      ExpressionAttributeValues: { ':p': s('big') },
      ExclusiveStartKey: first.LastEvaluatedKey,
    });
    expect((first.Count ?? 0) + (rest.Count ?? 0)).toBe(5);
  });

  it('scans all items, whole or in segments', async () => {
    const pksOf = async (input: object) => {
      const pks: string[] = [];
      let start: Record<string, AttributeValue> | undefined;
      do {
        const page: ScanCommandOutput = await subject.client.send(
          new ScanCommand({
            TableName,
            ProjectionExpression: 'pk, sk',
            ConsistentRead: true,
            ...input,
            ExclusiveStartKey: start,
          }),
        );
        pks.push(...(page.Items ?? []).map((item) => `${item['pk']?.S}/${item['sk']?.S}`));
        start = page.LastEvaluatedKey;
      } while (start);
      return pks;
    };
    const whole = await pksOf({});
    const segments = await Promise.all([0, 1, 2].map((Segment) => pksOf({ Segment, TotalSegments: 3 })));
    expect(segments.flat().sort()).toEqual(whole.toSorted());
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('refuses to show through an index what the index does not hold', async () => {
    const refusal = await refusalOf(
      query({ IndexName: 'keys-only', KeyConditionExpression: 'g = :p', ProjectionExpression: 'pk, v' }),
    );
    expect(refusal.name).toBe('ValidationException');
  });

  it('refuses conditions that do not fit the keys', async () => {
    const refusals = await Promise.all([
      refusalOf(query({ KeyConditionExpression: 'sk = :p' })),
      refusalOf(
        query({ KeyConditionExpression: 'pk = :p AND v = :v', ExpressionAttributeValues: { ':v': n(1) } }),
      ),
      refusalOf(query({ KeyConditionExpression: 'pk < :p' })),
      refusalOf(query({ IndexName: 'no-such-index' })),
      refusalOf(query({ FilterExpression: 'sk = :x', ExpressionAttributeValues: { ':x': s('a') } })),
      refusalOf(query({ ExclusiveStartKey: { pk: s('p') } })),
    ]);
    expect(refusals.map(({ name }) => name)).toEqual(Array.from(refusals, () => 'ValidationException'));
  });
});
