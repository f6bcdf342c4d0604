import {
  GetItemCommand,
  PutItemCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Subject } from './subject.ts';
import { key } from './values.ts';

/** Items by their key alone, and transactions over them, in the table that is there when they are called. */
export function transactingIn(subject: Subject, table: () => string) {
  return {
    put: (pk: string, rest: object = {}) =>
      subject.client.send(new PutItemCommand({ TableName: table(), Item: { ...key(pk), ...rest } })),
    get: async (pk: string) =>
      (
        await subject.client.send(
          new GetItemCommand({ TableName: table(), Key: key(pk), ConsistentRead: true }),
        )
      ).Item,
    transact: (TransactItems: TransactWriteItem[], extra: Partial<TransactWriteItemsCommandInput> = {}) =>
      subject.client.send(new TransactWriteItemsCommand({ TransactItems, ...extra })),
    putting: (pk: string, rest: object = {}): TransactWriteItem => ({
      Put: { TableName: table(), Item: { ...key(pk), ...rest } },
    }),
  };
}
