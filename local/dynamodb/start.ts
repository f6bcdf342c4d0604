import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine, EngineOptions } from '../engine.ts';
import { type Authorize, onlyLocalKey } from './authorize.ts';
import { openDatabase } from './database.ts';
import { finishTimeToLive } from './table-settings.ts';
import { removeDeleted } from './tables.ts';
import { startUpkeep } from './upkeep.ts';
import { serve } from './wire.ts';

/** How to start DynamoDB; authorize decides about every request and is the local key alone when absent. */
export interface DynamoDbOptions extends EngineOptions {
  authorize?: Authorize;
}

/**
 * Starts DynamoDB and DynamoDB Streams on one endpoint. Work that a kill interrupted (deleting a table, entering
 * expiries) is finished first. Rejects when another process holds the directory or the port is taken.
 */
export async function startDynamoDb({
  directory,
  port = 0,
  clock,
  authorize = onlyLocalKey,
}: DynamoDbOptions): Promise<Engine> {
  const database = await openDatabase(directory, clock);
  await removeDeleted(database);
  await finishTimeToLive(database);
  const server = createServer({ keepAliveTimeout: 60_000 }, serve(database, authorize));
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    await database.journal.close();
    throw error;
  }
  const stopUpkeep = startUpkeep(database);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await stopUpkeep();
      const patience = setTimeout(() => server.closeAllConnections(), 2_000);
      await closed;
      clearTimeout(patience);
      await database.journal.close();
    },
  };
}
