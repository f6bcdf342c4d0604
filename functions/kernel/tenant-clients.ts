import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from './document-client.ts';

/** One client of the table for each municipality. */
export interface TenantClients {
  of(tenant: string): DynamoDBDocumentClient;
  /** Forgets the municipality's session if this client still is the one that has it; the next request makes another. */
  renew(tenant: string, used: DynamoDBDocumentClient): void;
}

/**
 * Clients whose every request is signed with a session of the table's role that carries the municipality as the tag
 * `tenant`: IAM then lets it reach that municipality's keys alone. A session is asked for by the first request in a
 * container and again some minutes before its hour is over; requests meanwhile cost nothing more. All share one pool of
 * connections.
 */
export function tenantClients(roleArn: string, maxAttempts: number): TenantClients {
  const shared = new DynamoDBClient({ maxAttempts });
  const { requestHandler } = shared.config;
  const known = new Map<string, DynamoDBDocumentClient>();
  // Read by the first request, not by the start: many a start is only to be ready.
  const sessionOf = async (tenant: string) => (await import('./assume-role.ts')).sessionOf(roleArn, tenant);

  return {
    of(tenant) {
      const found = known.get(tenant);
      if (found) return found;
      const credentials = () => sessionOf(tenant);
      const made = documentClient(new DynamoDBClient({ maxAttempts, requestHandler, credentials }));
      known.set(tenant, made);
      return made;
    },
    renew(tenant, used) {
      if (known.get(tenant) === used) known.delete(tenant);
    },
  };
}
