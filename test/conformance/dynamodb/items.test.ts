import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { key, n, refusalOf, s } from './values.ts';

describe('single items', () => {
  const subject = theSubject();
  let TableName: string;
  beforeAll(async () => {
    TableName = await subject.table();
  });
  const get = async (pk: string, sk?: string) =>
    (await subject.client.send(new GetItemCommand({ TableName, Key: key(pk, sk), ConsistentRead: true })))
      .Item;
  const put = (Item: object, extra: object = {}) =>
    subject.client.send(new PutItemCommand({ TableName, Item: { ...Item }, ...extra }));
  const update = (pk: string, UpdateExpression: string, values: object = {}, extra: object = {}) =>
    subject.client.send(
      new UpdateItemCommand({
        TableName,
        Key: key(pk),
        UpdateExpression,
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: { ...values } }),
        ...extra,
      }),
    );

  it('gives back every type of attribute as it was put', async () => {
    const item = {
      ...key('types'),
      text: s('blåbærgrød ✓'),
      empty: s(''),
      number: n('-12.5'),
      bytes: { B: new Uint8Array([0, 255, 7]) },
      yes: { BOOL: true },
      nothing: { NULL: true as const },
      words: { SS: ['a', 'b'] },
      numbers: { NS: ['1', '2'] },
      list: { L: [n(1), { M: { deep: s('x') } }] },
      map: { M: { no: { BOOL: false } } },
    };
    await put(item);
    expect(await get('types')).toEqual(item);
  });

  it('answers no item for a key that was never put', async () => {
    expect(await get('nobody')).toBeUndefined();
  });

  it('replaces a whole item and gives the old one back when asked', async () => {
    await put({ ...key('replaced'), a: n(1), b: n(2) });
    const { Attributes } = await put({ ...key('replaced'), a: n(3) }, { ReturnValues: 'ALL_OLD' });
    expect(Attributes).toEqual({ ...key('replaced'), a: n(1), b: n(2) });
    expect(await get('replaced')).toEqual({ ...key('replaced'), a: n(3) });
  });

  it('refuses a put whose condition fails, and shows the item only when asked to', async () => {
    await put({ ...key('taken'), a: n(1) });
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const silent = await refusalOf(put({ ...key('taken'), a: n(2) }, condition));
    expect(silent).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
    });
    expect(silent['Item']).toBeUndefined();
    const shown = await refusalOf(
      put({ ...key('taken'), a: n(2) }, { ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    );
    expect(shown['Item']).toEqual({ ...key('taken'), a: n(1) });
    expect(await get('taken')).toEqual({ ...key('taken'), a: n(1) });
  });

  it('shows the item when the condition of an update or a delete fails', async () => {
    await put({ ...key('guarded'), version: n(4) });
    const guard = {
      ConditionExpression: 'version = :expected',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } as const;
    const values = { ':expected': n(3) };
    const updated = await refusalOf(update('guarded', 'SET x = :expected', values, guard));
    const removed = await refusalOf(
      subject.client.send(
        new DeleteItemCommand({
          TableName,
          Key: key('guarded'),
          ExpressionAttributeValues: values,
          ...guard,
        }),
      ),
    );
    expect(updated).toMatchObject({ name: 'ConditionalCheckFailedException', Item: { version: n(4) } });
    expect(removed).toMatchObject({ name: 'ConditionalCheckFailedException', Item: { version: n(4) } });
  });

  it('makes an item by updating it, and adds, removes and takes from sets', async () => {
    await update('made', 'SET a = if_not_exists(a, :zero) + :one, l = :list ADD tags :tags', {
      ':zero': n(0),
      ':one': n(1),
      ':list': { L: [n(1), n(2), n(3), n(4)] },
      ':tags': { SS: ['x', 'y'] },
    });
    const { Attributes } = await update(
      'made',
      'SET a = a + :one REMOVE l[0], l[2] DELETE tags :x',
      { ':one': n(1), ':x': { SS: ['x'] } },
      { ReturnValues: 'ALL_NEW' },
    );
    expect(Attributes).toEqual({ ...key('made'), a: n(2), l: { L: [n(2), n(4)] }, tags: { SS: ['y'] } });
  });

  it('answers just the updated attributes, old or new', async () => {
    await put({ ...key('partial'), a: n(1), b: n(2) });
    const old = await update('partial', 'SET a = :v', { ':v': n(5) }, { ReturnValues: 'UPDATED_OLD' });
    const fresh = await update('partial', 'SET a = :v', { ':v': n(6) }, { ReturnValues: 'UPDATED_NEW' });
    expect([old.Attributes, fresh.Attributes]).toEqual([{ a: n(1) }, { a: n(6) }]);
  });

  it('refuses an update that touches a key or does arithmetic on text', async () => {
    await put({ ...key('wrong'), text: s('x') });
    const onKey = await refusalOf(update('wrong', 'SET pk = :v', { ':v': s('other') }));
    const onText = await refusalOf(
      update('wrong', 'SET #t = #t + :v', { ':v': n(1) }, { ExpressionAttributeNames: { '#t': 'text' } }),
    );
    expect([onKey.name, onText.name]).toEqual(['ValidationException', 'ValidationException']);
  });

  it('decides conditions on maps, lists, sizes and membership', async () => {
    await put({ ...key('rich'), attrs: { M: { a: n(1) } }, parts: { L: [s('x'), n(2)] }, word: s('rød') });
    const holds = async (ConditionExpression: string, values: object) =>
      update('rich', 'SET touched = :t', { ...values, ':t': n(1) }, { ConditionExpression }).then(
        () => true,
        (error: Error) => (error.name === 'ConditionalCheckFailedException' ? false : Promise.reject(error)),
      );
    const results = await Promise.all([
      holds('attrs = :v', { ':v': { M: { a: n(1) } } }),
      holds('contains(parts, :v)', { ':v': n(2) }),
      holds('size(word) = :v', { ':v': n(4) }),
      holds('word IN (:v, :w)', { ':v': s('blå'), ':w': s('rød') }),
      holds('begins_with(word, :v) AND NOT attribute_exists(absent)', { ':v': s('rø') }),
      holds('absent < :v OR absent <> :w', { ':v': n(1), ':w': n(1) }),
    ]);
    expect(results).toEqual([true, true, true, true, true, true]);
  });

  it('adds up concurrent increments of one item', async () => {
    await Promise.all(
      Array.from({ length: 100 }, () => update('counter', 'ADD hits :one', { ':one': n(1) })),
    );
    expect((await get('counter'))?.['hits']).toEqual(n(100));
  });

  it('deletes an item once and does not mind doing it again', async () => {
    await put({ ...key('gone'), a: n(1) });
    const remove = () =>
      subject.client.send(new DeleteItemCommand({ TableName, Key: key('gone'), ReturnValues: 'ALL_OLD' }));
    expect((await remove()).Attributes).toEqual({ ...key('gone'), a: n(1) });
    expect((await remove()).Attributes).toBeUndefined();
    expect(await get('gone')).toBeUndefined();
  });

  it('projects what a read asks for', async () => {
    await put({
      ...key('projected'),
      a: { M: { b: n(1), c: n(2) } },
      list: { L: [n(1), n(2)] },
      other: n(1),
    });
    const { Item } = await subject.client.send(
      new GetItemCommand({
        TableName,
        Key: key('projected'),
        ProjectionExpression: 'a.b, #l[1]',
        ExpressionAttributeNames: { '#l': 'list' },
      }),
    );
    expect(Item).toEqual({ a: { M: { b: n(1) } }, list: { L: [n(2)] } });
  });

  it('refuses wrong keys, empty keys, unused names and items over 400 KB', async () => {
    const refusals = await Promise.all([
      refusalOf(put({ pk: s('only-half') })),
      refusalOf(put({ pk: s(''), sk: s('1') })),
      refusalOf(put({ pk: n(1), sk: s('1') })),
      refusalOf(put({ ...key('big'), d: s('x'.repeat(400 * 1024)) })),
      refusalOf(update('x', 'SET a = :a', { ':a': n(1), ':unused': n(2) })),
      refusalOf(update('x', 'SET a = ', {})),
    ]);
    expect(refusals.map(({ name }) => name)).toEqual(Array.from(refusals, () => 'ValidationException'));
  });

  it('refuses index keys that are empty or of another type, whichever way they are written', async () => {
    const refusals = await Promise.all([
      refusalOf(put({ ...key('index-key'), g: s('') })),
      refusalOf(put({ ...key('index-key'), g: n(1) })),
      refusalOf(update('index-key', 'SET g = :g', { ':g': s('') })),
      refusalOf(update('index-key', 'SET g = :g', { ':g': n(1) })),
    ]);
    expect(refusals.map(({ name }) => name)).toEqual(Array.from(refusals, () => 'ValidationException'));
  });

  it('writes and reads batches, and refuses doubles', async () => {
    const requests = Array.from({ length: 25 }, (_, i) => ({
      PutRequest: { Item: { ...key('batch', `${i}`), i: n(i) } },
    }));
    const written = await subject.client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }),
    );
    expect(written.UnprocessedItems).toEqual({});
    await subject.client.send(
      new BatchWriteItemCommand({
        RequestItems: { [TableName]: [{ DeleteRequest: { Key: key('batch', '0') } }] },
      }),
    );
    const Keys = Array.from({ length: 25 }, (_, i) => key('batch', `${i}`));
    const read = await subject.client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
    );
    const numbers = (read.Responses?.[TableName] ?? [])
      .map((item) => Number(item['i']?.N))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    const doubled = { [TableName]: [...requests.slice(0, 1), ...requests.slice(0, 1)] };
    expect(
      (await refusalOf(subject.client.send(new BatchWriteItemCommand({ RequestItems: doubled })))).name,
    ).toBe('ValidationException');
  });

  it('refuses a batch of more than 25 writes or of an unknown table', async () => {
    const requests = Array.from({ length: 26 }, (_, i) => ({ PutRequest: { Item: key('many', `${i}`) } }));
    const many = await refusalOf(
      subject.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } })),
    );
    const unknown = await refusalOf(
      subject.client.send(
        new BatchWriteItemCommand({ RequestItems: { 'no-such-table': requests.slice(0, 1) } }),
      ),
    );
    expect([many.name, unknown.name]).toEqual(['ValidationException', 'ResourceNotFoundException']);
  });
});
