import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';

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
      const consumed = 'ConsumedCapacity' in reply.output ? [reply.output.ConsumedCapacity].flat() : [];
      const units = consumed.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
      const isRead = /^(Get|BatchGet|Query|Scan)/.test(String(context.commandName));
      if (isRead) tap.readUnits += units;
      else tap.writeUnits += units;
      tap.calls += 1;
      for (const key of keysWritten(args.input)) tap.written.add(key);
      return reply;
    },
    { step: 'initialize', name: 'tap', override: true },
  );
  return Object.assign(tap, { close: () => void client.middlewareStack.remove('tap') });
}

interface Place {
  pk?: unknown;
  sk?: unknown;
}
interface Action {
  Item?: Place;
  Key?: Place;
}
interface Input extends Action {
  UpdateExpression?: string;
  TransactItems?: Record<string, Action>[];
  RequestItems?: Record<string, unknown>;
}

function keysWritten(input: Input): string[] {
  const own = input.Item ?? (input.UpdateExpression === undefined ? undefined : input.Key);
  const ofTransaction = (input.TransactItems ?? []).flatMap((one) => Object.values(one)).map(placeOf);
  const ofBatch = Object.values(input.RequestItems ?? {}).flatMap((requests) =>
    Array.isArray(requests) ? (requests as Record<string, Action>[]).flatMap((one) => Object.values(one)) : [],
  );
  return [own, ...ofTransaction, ...ofBatch.map(placeOf)].flatMap((place) =>
    place ? [`${String(place.pk)} ${String(place.sk)}`] : [],
  );
}

const placeOf = (action: Action): Place | undefined => action.Item ?? action.Key;
