import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, TransactGetItemsCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { transactingIn } from './transacting.ts';
import { key, n, refusalOf, s } from './values.ts';

describe('transactions', () => {
  const subject = theSubject();
  let TableName: string;
  beforeAll(async () => {
    TableName = await subject.table();
  });
  const { put, get, transact, putting } = transactingIn(subject, () => TableName);

  it('carries out puts, updates, deletes and checks together', async () => {
    await put('t-old', { a: n(1) });
    await put('t-gone');
    await put('t-check', { open: { BOOL: true } });
    await transact([
      putting('t-new', { a: n(1) }),
      {
        Update: {
          TableName,
          Key: key('t-old'),
          UpdateExpression: 'SET a = a + :one',
          ExpressionAttributeValues: { ':one': n(1) },
        },
      },
      { Delete: { TableName, Key: key('t-gone') } },
      {
        ConditionCheck: {
          TableName,
          Key: key('t-check'),
          ConditionExpression: '#o = :yes',
          ExpressionAttributeNames: { '#o': 'open' },
          ExpressionAttributeValues: { ':yes': { BOOL: true } },
        },
      },
    ]);
    expect(await Promise.all(['t-new', 't-old', 't-gone'].map(get))).toEqual([
      { ...key('t-new'), a: n(1) },
      { ...key('t-old'), a: n(2) },
      undefined,
    ]);
  });

  it('does nothing when one condition fails, and says which, with the item when asked', async () => {
    await put('c-exists', { a: n(7) });
    const refusal = await refusalOf(
      transact([
        putting('c-new'),
        {
          Put: {
            TableName,
            Item: key('c-exists'),
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        { ConditionCheck: { TableName, Key: key('c-absent'), ConditionExpression: 'attribute_exists(pk)' } },
      ]),
    );
    expect(refusal.name).toBe('TransactionCanceledException');
    expect(refusal.message).toContain('[None, ConditionalCheckFailed, ConditionalCheckFailed]');
    expect(refusal['CancellationReasons']).toMatchObject([
      { Code: 'None' },
      {
        Code: 'ConditionalCheckFailed',
        Message: 'The conditional request failed',
        Item: { ...key('c-exists'), a: n(7) },
      },
      { Code: 'ConditionalCheckFailed' },
    ]);
    expect(await get('c-new')).toBeUndefined();
  });

  it('cancels with a validation reason when an update does not fit its item', async () => {
    await put('v-text', { a: s('text') });
    const refusal = await refusalOf(
      transact([
        putting('v-new'),
        {
          Update: {
            TableName,
            Key: key('v-text'),
            UpdateExpression: 'SET a = a + :one',
            ExpressionAttributeValues: { ':one': n(1) },
          },
        },
      ]),
    );
    expect(refusal['CancellationReasons']).toMatchObject([{ Code: 'None' }, { Code: 'ValidationError' }]);
    expect(await get('v-new')).toBeUndefined();
  });

  it('refuses two actions on one item, more than 100, none, and an unknown table', async () => {
    const refusals = await Promise.all([
      refusalOf(transact([putting('same'), { Delete: { TableName, Key: key('same') } }])),
      refusalOf(transact(Array.from({ length: 101 }, (_, i) => putting(`many-${i}`)))),
      refusalOf(transact([])),
      refusalOf(transact([{ Put: { TableName: 'no-such-table', Item: key('x') } }])),
    ]);
    expect(refusals.map(({ name }) => name)).toEqual([
      'ValidationException',
      'ValidationException',
      'ValidationException',
      'ResourceNotFoundException',
    ]);
  });

  it('takes 100 actions at once', async () => {
    await transact(Array.from({ length: 100 }, (_, i) => putting(`hundred-${i}`)));
    expect(await get('hundred-99')).toEqual(key('hundred-99'));
  });

  it('carries out one client token once, and refuses it for another transaction', async () => {
    const ClientRequestToken = randomUUID();
    const add = (by: number): TransactWriteItem[] => [
      {
        Update: {
          TableName,
          Key: key('once'),
          UpdateExpression: 'ADD hits :by',
          ExpressionAttributeValues: { ':by': n(by) },
        },
      },
    ];
    await Promise.all([
      transact(add(1), { ClientRequestToken }),
      transact(add(1), { ClientRequestToken }).catch(ifInProgress),
    ]);
    await transact(add(1), { ClientRequestToken });
    expect((await get('once'))?.['hits']).toEqual(n(1));
    const refusal = await refusalOf(transact(add(2), { ClientRequestToken }));
    expect(refusal.name).toBe('IdempotentParameterMismatchException');
  });

  it('lets a token be used again after its transaction was refused', async () => {
    const ClientRequestToken = randomUUID();
    const guarded: TransactWriteItem[] = [
      { Put: { TableName, Item: key('retry'), ConditionExpression: 'attribute_not_exists(pk)' } },
    ];
    await put('retry');
    expect((await refusalOf(transact(guarded, { ClientRequestToken }))).name).toBe(
      'TransactionCanceledException',
    );
    await subject.client.send(new DeleteItemCommand({ TableName, Key: key('retry') }));
    await transact(guarded, { ClientRequestToken });
    expect(await get('retry')).toEqual(key('retry'));
  });

  it('reads several items of one moment, absent ones as empty', async () => {
    await put('r-1', { a: n(1), b: n(2) });
    const { Responses } = await subject.client.send(
      new TransactGetItemsCommand({
        TransactItems: [
          { Get: { TableName, Key: key('r-1'), ProjectionExpression: 'a' } },
          { Get: { TableName, Key: key('r-absent') } },
        ],
      }),
    );
    expect(Responses).toEqual([{ Item: { a: n(1) } }, {}]);
  });
});

function ifInProgress(error: Error): void {
  if (error.name !== 'TransactionInProgressException' && !error.message.includes('TransactionConflict'))
    throw error;
}
