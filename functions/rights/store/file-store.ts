import { freshId } from '#shared/fresh-id.ts';
import { answerDueOn, fileRequestSchema, isOpen, type FileRequest } from '#shared/rights/file-request.ts';
import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';

const PREFIX = 'file-request#';
const requestKey = (tenant: string, childId: string, fileId: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: `${PREFIX}${fileId}`,
});
/** Which request of one asker about the child is open: there is one at the most. */
const openKey = (
  tenant: string,
  { childId, side, by }: Pick<FileRequest, 'childId' | 'side' | 'by'>,
): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: `file-open#${side}#${by.id}`,
});
/** What the municipality lists its requests by. */
const listedKey = (tenant: string, { childId, id }: Pick<FileRequest, 'childId' | 'id'>): Key => ({
  pk: partition(tenant, 'file-requests'),
  sk: `${childId}#${id}`,
});
const pointerSchema = z.object({ fileId: idSchema });

export async function readFileRequest(
  table: Table,
  tenant: string,
  childId: string,
  fileId: string,
): Promise<FileRequest | undefined> {
  const item = await table.get(requestKey(tenant, childId, fileId));
  return item && fileRequestSchema.parse(item);
}

/** The requests about a child, newest first. */
export async function fileRequestsOf(table: Table, tenant: string, childId: string): Promise<FileRequest[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'child', childId), ':prefix': PREFIX },
  });
  return items
    .map((item) => fileRequestSchema.parse(item))
    .sort((one, other) => other.askedAt.localeCompare(one.askedAt));
}

/** All requests of the municipality, in no particular order. A pointer whose request is gone says nothing. */
export async function allFileRequests(table: Table, tenant: string): Promise<FileRequest[]> {
  const pointers = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'file-requests') },
  });
  const keys = pointers.map((item) => {
    const [childId = '', fileId = ''] = String(item['sk']).split('#');
    return requestKey(tenant, childId, fileId);
  });
  return (await table.batchGet(keys)).map((item) => fileRequestSchema.parse(item));
}

/**
 * Writes a new request; one that the same asker has open about the same child, or one of the same id, is given back
 * instead. Undefined when the id is another asker's.
 */
export async function addFileRequest(
  table: Table,
  tenant: string,
  asked: Pick<FileRequest, 'id' | 'childId' | 'by' | 'side' | 'language' | 'askedAt'> & { askedOn: string },
): Promise<FileRequest | undefined> {
  const { askedOn, ...facts } = asked;
  const request = fileRequestSchema.parse({
    ...{ ...facts, dueOn: answerDueOn(askedOn), state: 'asked', withheld: [] },
    ...{ place: freshId(20), version: 1 },
  });
  const isNew = 'attribute_not_exists(pk)';
  const put = (item: Record<string, unknown>): Write => ({ Put: { Item: item, ConditionExpression: isNew } });
  const { ok } = await table.transact([
    put({ ...requestKey(tenant, request.childId, request.id), ...request }),
    put({ ...openKey(tenant, request), fileId: request.id }),
    put({ ...listedKey(tenant, request) }),
  ]);
  if (ok) return request;
  const [same, open] = await Promise.all([
    readFileRequest(table, tenant, request.childId, request.id),
    table.get(openKey(tenant, request)),
  ]);
  if (same) return same.by.id === request.by.id && same.side === request.side ? same : undefined;
  // Answered in this very moment: then it is the next try that makes a new one.
  return open && readFileRequest(table, tenant, request.childId, pointerSchema.parse(open).fileId);
}

/** Changes a request over the version seen; undefined when it has changed since. One that is answered is no longer open. */
export async function changeFileRequest(
  table: Table,
  tenant: string,
  before: FileRequest,
  change: Partial<FileRequest>,
): Promise<FileRequest | undefined> {
  const after = fileRequestSchema.parse({ ...before, ...change, version: before.version + 1 });
  const writes: Write[] = [
    {
      Put: {
        Item: { ...requestKey(tenant, before.childId, before.id), ...after },
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': before.version },
      },
    },
    ...(isOpen(after) ? [] : [{ Delete: { Key: openKey(tenant, before) } }]),
  ];
  return (await table.transact(writes)).ok ? after : undefined;
}
