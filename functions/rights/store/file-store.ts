import { freshId } from '#shared/fresh-id.ts';
import { answerDueOn, fileRequestSchema, isOpen, type FileRequest } from '#shared/rights/file-request.ts';
import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childRequests } from './child-requests.ts';

const keyOf = (tenant: string, childId: string, id: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: `file-request#${id}`,
});
const {
  listedKeyOf,
  read: readFileRequest,
  ofChild: fileRequestsOf,
  all: allFileRequests,
} = childRequests(keyOf, 'file-requests', fileRequestSchema);
export { readFileRequest, fileRequestsOf, allFileRequests };

/** Which request of one asker about the child is open: there is one at the most. */
const openKey = (
  tenant: string,
  { childId, side, by }: Pick<FileRequest, 'childId' | 'side' | 'by'>,
): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: `file-open#${side}#${by.id}`,
});
const pointerSchema = z.object({ fileId: idSchema });

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
    put({ ...keyOf(tenant, request.childId, request.id), ...request }),
    put({ ...openKey(tenant, request), fileId: request.id }),
    put({ ...listedKeyOf(tenant, request.childId, request.id) }),
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
        Item: { ...keyOf(tenant, before.childId, before.id), ...after },
        ...asSeen(before.version),
      },
    },
    ...(isOpen(after) ? [] : [{ Delete: { Key: openKey(tenant, before) } }]),
  ];
  return (await table.transact(writes)).ok ? after : undefined;
}
