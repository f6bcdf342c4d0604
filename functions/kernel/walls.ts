import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { OutsideMunicipality, currentTenant } from './tenant.ts';

/**
 * The municipality that a request with these partition keys may be sent for; throws OutsideMunicipality before anything
 * is sent when a key belongs to another one, or when the work is for none. IAM asks the same again
 * (`dynamodb:LeadingKeys`): this tells it sooner, and with a stack.
 */
export function tenantFor(partitionKeys: readonly unknown[]): string {
  const tenant = currentTenant();
  if (tenant === undefined)
    throw new OutsideMunicipality('the table was asked outside of a municipality: enter one with forTenant');
  if (partitionKeys.length === 0 || !partitionKeys.every((pk) => isOf(tenant, pk)))
    throw new OutsideMunicipality('the table was asked for a key of another municipality');
  return tenant;
}

const isOf = (tenant: string, pk: unknown) => typeof pk === 'string' && pk.startsWith(`${tenant}#`);

/** The partition key of a query, and of where it goes on; undefined among them when the condition begins otherwise. */
export function partitionsOfQuery(input: Omit<QueryCommandInput, 'TableName'>): unknown[] {
  const [, name = ''] = /^\s*pk\s*=\s*(:\w+)\b/.exec(input.KeyConditionExpression ?? '') ?? [];
  const { ExclusiveStartKey: from } = input;
  return [input.ExpressionAttributeValues?.[name], ...(from ? [from['pk']] : [])];
}
