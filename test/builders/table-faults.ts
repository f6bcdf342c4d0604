import { ScanCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** The process is gone: nothing after it is executed. */
export class Killed extends Error {
  override name = 'Killed';
}

/**
 * Kills at the n-th write (from 1): before it reaches the table, or after, with the answer lost. Returns how many writes
 * were seen and a way to stop. With n = 0 it only counts.
 */
export function killAtWrite(client: DynamoDBClient, n: number, when: 'before' | 'after') {
  const seen = { writes: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!/Put|Update|Delete|Write/.test(String(context.commandName))) return next(args);
      seen.writes += 1;
      const isKilled = seen.writes === n;
      if (isKilled && when === 'before') throw new Killed('killed before the write');
      const reply = await next(args);
      if (isKilled) throw new Killed('killed after the write');
      return reply;
    },
    { step: 'initialize', name: 'kill', override: true },
  );
  return { seen, stop: () => client.middlewareStack.remove('kill') };
}

/** Every item of the table, by key. */
export async function wholeTable(client: DynamoDBClient): Promise<Map<string, Record<string, unknown>>> {
  const items = new Map<string, Record<string, unknown>>();
  let from: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: 'test',
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    for (const image of page.Items ?? []) {
      const item = unmarshall(image);
      items.set(`${String(item['pk'])} ${String(item['sk'])}`, item);
    }
    from = page.LastEvaluatedKey as typeof from;
  } while (from);
  return items;
}
