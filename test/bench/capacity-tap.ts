import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** What a connection has cost at the table since the tap was opened. */
export interface Tap {
  readUnits: number;
  writeUnits: number;
  calls: number;
  /** Keys of all items written, each once. */
  written: Set<string>;
}

/** Measures on the wire whatever goes over the client, also where the code under test keeps a meter of its own. */
export function openTap(client: DynamoDBClient): Tap & { close(): void } {
  const tap: Tap = { readUnits: 0, writeUnits: 0, calls: 0, written: new Set() };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const reply = await next(args);
      const { ConsumedCapacity } = replySchema.parse(reply.output);
      const units = [ConsumedCapacity].flat().reduce((sum, one) => sum + one.CapacityUnits, 0);
      const isRead = /^(Get|BatchGet|Query|Scan)/.test(String(context.commandName));
      if (isRead) tap.readUnits += units;
      else tap.writeUnits += units;
      tap.calls += 1;
      if (!isRead) for (const key of keysWritten(args.input)) tap.written.add(key);
      return reply;
    },
    { step: 'initialize', name: 'tap', override: true },
  );
  return Object.assign(tap, { close: () => void client.middlewareStack.remove('tap') });
}

const consumedSchema = z.object({ CapacityUnits: z.number().default(0) });
const replySchema = z.object({
  ConsumedCapacity: z.union([consumedSchema, z.array(consumedSchema)]).default([]),
});
const placeSchema = z.object({ pk: z.string(), sk: z.string() });
const actionSchema = z.object({ Item: placeSchema.optional(), Key: placeSchema.optional() });
const actionsSchema = z.array(z.record(z.string(), actionSchema));
/** What a writing command names. */
const inputSchema = z.object({
  ...actionSchema.shape,
  TransactItems: actionsSchema.default([]),
  RequestItems: z.record(z.string(), actionsSchema.catch([])).default({}),
});

function keysWritten(asked: object): string[] {
  const { TransactItems, RequestItems, ...own } = inputSchema.parse(asked);
  const many = [...TransactItems, ...Object.values(RequestItems).flat()].flatMap((one) => Object.values(one));
  return [own, ...many].flatMap(({ Item, Key = Item }) => (Key ? [`${Key.pk} ${Key.sk}`] : []));
}
