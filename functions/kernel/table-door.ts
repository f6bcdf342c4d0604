import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { documentClient } from './document-client.ts';
import { counted } from './meter.ts';
import { readSettings } from './settings.ts';
import { tenantClients } from './tenant-clients.ts';
import { currentTenant } from './tenant.ts';
import { tenantFor } from './walls.ts';

/** Sends one request that touches these partition keys, and counts it. Throws OutsideMunicipality instead of sending what leaves the municipality. */
export type Door = <Reply>(
  partitionKeys: readonly unknown[],
  send: (client: DynamoDBDocumentClient) => Promise<Reply>,
) => Promise<Reply>;

/** The way to the table: by sessions of the role in TABLE_ROLE_ARN, or by the client given. Throws when neither is there. */
export function openDoor(maxAttempts: number, client?: DynamoDBClient): Door {
  return client ? plainDoor(documentClient(client)) : sessionDoor(maxAttempts);
}

function plainDoor(client: DynamoDBDocumentClient): Door {
  return async (partitionKeys, send) => {
    if (currentTenant() !== undefined) tenantFor(partitionKeys);
    return counted(() => send(client));
  };
}

function sessionDoor(maxAttempts: number): Door {
  const { TABLE_ROLE_ARN } = readSettings(z.object({ TABLE_ROLE_ARN: z.string().min(1) }));
  const clients = tenantClients(TABLE_ROLE_ARN, maxAttempts);
  return async (partitionKeys, send) => {
    const tenant = tenantFor(partitionKeys);
    const used = clients.of(tenant);
    try {
      return await counted(() => send(used));
    } catch (error) {
      // By our clock it still holds: whoever checked it goes by another.
      if (!(error instanceof Error) || error.name !== 'ExpiredTokenException') throw error;
      clients.renew(tenant, used);
      return counted(() => send(clients.of(tenant)));
    }
  };
}
