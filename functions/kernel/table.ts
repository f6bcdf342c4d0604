import {
  TransactionCanceledException,
  type ConsumedCapacity,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  type PutCommandInput,
  type QueryCommandInput,
  type TransactWriteCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import { addUnits } from './meter.ts';
import { afterPause } from './pause.ts';
import { openDoor, type Door } from './table-door.ts';
import { partitionsOfQuery } from './walls.ts';

/** An item as stored; a store parses it with its schema before anyone else sees it. */
export type Item = Record<string, unknown>;
type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** One action of a transaction, without the table's name. */
export type Write = {
  [Kind in keyof Action]?: Omit<NonNullable<Action[Kind]>, 'TableName'>;
};

/** How a transaction ended. `failed` holds the indexes of the actions whose condition did not hold. */
export type Written = { ok: true } | { ok: false; failed: number[] };

const BATCH_GET = 100;
const BATCH_WRITE = 25;
const ATTEMPTS = 8;

/**
 * The one table. Every call asks for the consumed capacity and adds it to the running meter. Reached with a session of
 * the municipality that the work is for (`forTenant`); anything else throws OutsideMunicipality before it is sent. With
 * a client of one's own there are no sessions, and outside of `forTenant` no municipality is asked for.
 */
export class Table {
  readonly name: string;
  readonly #door: Door;

  constructor(name: string, client?: DynamoDBClient) {
    this.name = name;
    this.#door = openDoor(ATTEMPTS, client);
  }

  /** One item, strongly consistent unless asked otherwise. */
  async get(key: Key, options: { eventually?: boolean } = {}): Promise<Item | undefined> {
    const command = new GetCommand({ ...this.#common(), Key: key, ConsistentRead: !options.eventually });
    const reply = await this.#door([key.pk], (client) => client.send(command));
    addUnits(units([reply.ConsumedCapacity]), 0);
    return reply.Item;
  }

  /** All items of the query, page by page. */
  async query(input: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> {
    const items: Item[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.queryPage({ ...input, ...(from && { ExclusiveStartKey: from }) });
      items.push(...page.items);
      from = page.next;
    } while (from && (input.Limit === undefined || items.length < input.Limit));
    return items;
  }

  /** One page of a query (at most 1 MB or `Limit` items) and where the next begins. */
  async queryPage(
    input: Omit<QueryCommandInput, 'TableName'>,
  ): Promise<{ items: Item[]; next?: Record<string, unknown> }> {
    const command = new QueryCommand({ ConsistentRead: true, ...input, ...this.#common() });
    const reply = await this.#door(partitionsOfQuery(input), (client) => client.send(command));
    addUnits(units([reply.ConsumedCapacity]), 0);
    return { items: reply.Items ?? [], ...(reply.LastEvaluatedKey && { next: reply.LastEvaluatedKey }) };
  }

  /** Many items by key, in no particular order; absent ones are left out. */
  async batchGet(keys: readonly Key[]): Promise<Item[]> {
    const found: Item[] = [];
    for (let start = 0; start < keys.length; start += BATCH_GET) {
      let open: Record<string, unknown>[] = keys
        .slice(start, start + BATCH_GET)
        .map(({ pk, sk }) => ({ pk, sk }));
      for (let attempt = 0; open.length > 0; attempt += 1) {
        if (attempt > 0) await afterPause(attempt, ATTEMPTS);
        const asked = { [this.name]: { Keys: open, ConsistentRead: true } };
        const command = new BatchGetCommand({ RequestItems: asked, ReturnConsumedCapacity: 'TOTAL' });
        const partitions = open.map((key) => key['pk']);
        const reply = await this.#door(partitions, (client) => client.send(command));
        addUnits(units(reply.ConsumedCapacity), 0);
        found.push(...(reply.Responses?.[this.name] ?? []));
        open = reply.UnprocessedKeys?.[this.name]?.Keys ?? [];
      }
    }
    return found;
  }

  /** Writes the item. Returns false when the condition did not hold. */
  async put(input: Omit<PutCommandInput, 'TableName'>): Promise<boolean> {
    return this.#conditional(async () => {
      const command = new PutCommand({ ...input, ...this.#common() });
      const reply = await this.#door([input.Item?.['pk']], (client) => client.send(command));
      addUnits(0, units([reply.ConsumedCapacity]));
    });
  }

  /** Changes the item. Returns false when the condition did not hold. */
  async update(input: Omit<UpdateCommandInput, 'TableName'>): Promise<boolean> {
    return this.#conditional(async () => {
      const command = new UpdateCommand({ ...input, ...this.#common() });
      const reply = await this.#door([input.Key?.['pk']], (client) => client.send(command));
      addUnits(0, units([reply.ConsumedCapacity]));
    });
  }

  /** Puts and deletes without conditions, 25 at a time, until all are taken: only for writes that are safe to repeat. */
  async batchWrite(writes: readonly ({ put: Item } | { delete: Key })[]): Promise<void> {
    const partitions = writes.map((write) => ('put' in write ? write.put['pk'] : write.delete.pk));
    const requests = writes.map((write) =>
      'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } },
    );
    for (let start = 0; start < requests.length; start += BATCH_WRITE) {
      let open: NonNullable<unknown>[] = requests.slice(start, start + BATCH_WRITE);
      for (let attempt = 0; open.length > 0; attempt += 1) {
        if (attempt > 0) await afterPause(attempt, ATTEMPTS);
        const asked = { [this.name]: open };
        const command = new BatchWriteCommand({ RequestItems: asked, ReturnConsumedCapacity: 'TOTAL' });
        const reply = await this.#door(partitions, (client) => client.send(command));
        addUnits(0, units(reply.ConsumedCapacity));
        open = reply.UnprocessedItems?.[this.name] ?? [];
      }
    }
  }

  /**
   * All or nothing, at most 100 actions. Conditions that do not hold are told by index; a conflict with another
   * transaction or throttling is tried again. `token` (≤ 36 characters) makes a repeat within ten minutes the same write.
   */
  async transact(writes: readonly Write[], token?: string): Promise<Written> {
    const items = writes.map((write) =>
      Object.fromEntries(
        Object.entries(write).map(([kind, action]) => [kind, { ...action, TableName: this.name }]),
      ),
    ) as Action[];
    const partitions = writes.flatMap((write) =>
      Object.values(write).map((action) => ('Item' in action ? action.Item : action.Key)?.['pk']),
    );
    const command = {
      TransactItems: items,
      ReturnConsumedCapacity: 'TOTAL',
      ...(token && { ClientRequestToken: token }),
    } as const;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const reply = await this.#door(partitions, (client) =>
          client.send(new TransactWriteCommand(command)),
        );
        addUnits(0, units(reply.ConsumedCapacity));
        return { ok: true };
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
        const failed = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
        if (failed.length > 0) return { ok: false, failed };
        if (
          attempt >= ATTEMPTS ||
          !codes.some((code) => code === 'TransactionConflict' || code === 'ThrottlingError')
        )
          throw error;
        await afterPause(attempt, ATTEMPTS);
      }
    }
  }

  #common() {
    return { TableName: this.name, ReturnConsumedCapacity: 'TOTAL' } as const;
  }

  async #conditional(write: () => Promise<void>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }
}

function units(consumed: readonly (ConsumedCapacity | undefined)[] | undefined): number {
  return (consumed ?? []).reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
}
