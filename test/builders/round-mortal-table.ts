import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from '#functions/kernel/table.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';

/** How a connection dies: before the nth write is sent, or after it was made but before the reply came. */
export interface Death {
  write: number;
  when: 'before' | 'after';
}

/** A connection to the test's table that dies at the nth write and stays dead. `writes` tells how many it made. */
export function mortalTable(
  endpoint: string,
  death: Death,
): { table: Table; writes: () => number; close(): void } {
  const client = new DynamoDBClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    maxAttempts: 1,
  });
  let writes = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const isWrite = /^(Put|Update|Delete|BatchWrite|TransactWrite)/.test(String(context.commandName));
      if (isWrite) writes += 1;
      const isTime = isWrite && writes >= death.write;
      if (isTime && (death.when === 'before' || writes > death.write)) throw new Error('killed');
      const reply = await next(args);
      if (isTime) throw new Error('killed');
      return reply;
    },
    { step: 'build', name: 'mortal' },
  );
  return { table: new Table('test', client), writes: () => writes, close: () => client.destroy() };
}
