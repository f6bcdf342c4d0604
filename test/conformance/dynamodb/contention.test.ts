import { TransactGetItemsCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { transactingIn } from './transacting.ts';
import { key, n } from './values.ts';

describe('competing transactions', () => {
  const subject = theSubject();
  let TableName: string;
  beforeAll(async () => {
    TableName = await subject.table();
  });
  const { put, get, transact, putting } = transactingIn(subject, () => TableName);

  it('never shows a reader half of a transaction', async () => {
    const names = ['iso-1', 'iso-2', 'iso-3'];
    const writeAll = (v: number) => transact(names.map((pk) => putting(pk, { v: n(v) })));
    await writeAll(0);
    let isWriting = true;
    const writer = (async () => {
      for (let v = 1; v <= 40; v += 1) await retried(() => writeAll(v));
      isWriting = false;
    })();
    let reads = 0;
    while (isWriting) {
      const { Responses } = await retried(() =>
        subject.client.send(
          new TransactGetItemsCommand({
            TransactItems: names.map((pk) => ({ Get: { TableName, Key: key(pk) } })),
          }),
        ),
      );
      expect(new Set(Responses?.map(({ Item }) => Item?.['v']?.N)).size).toBe(1);
      reads += 1;
    }
    await writer;
    expect(reads).toBeGreaterThan(3);
  });

  it('keeps a sum whole while transfers and single writes compete', async () => {
    await put('account-a', { balance: n(100) });
    await put('account-b', { balance: n(100) });
    const move = (from: string, to: string) =>
      retried(() =>
        transact([
          {
            Update: {
              TableName,
              Key: key(from),
              UpdateExpression: 'SET balance = balance - :x',
              ExpressionAttributeValues: { ':x': n(1) },
            },
          },
          {
            Update: {
              TableName,
              Key: key(to),
              UpdateExpression: 'SET balance = balance + :x',
              ExpressionAttributeValues: { ':x': n(1) },
            },
          },
        ]),
      );
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        i % 3 ? move('account-a', 'account-b') : move('account-b', 'account-a'),
      ),
    );
    const [a, b] = await Promise.all(['account-a', 'account-b'].map(get));
    expect([a?.['balance'], b?.['balance']]).toEqual([n(90), n(110)]);
  });
});

/** A service may answer a competing transaction with a conflict, which its callers retry. */
async function retried<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const isConflict =
        error instanceof Error &&
        /TransactionConflict|TransactionInProgress/.test(`${error.name} ${error.message}`);
      if (!isConflict || attempt === 20) throw error;
    }
  }
}
