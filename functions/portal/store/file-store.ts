import * as z from 'zod';
import { portalFileSchema, type Finding, type PortalFile } from '#shared/portal/file.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

/** A file with what was read out of it, for the search. */
const storedFileSchema = portalFileSchema.extend({ words: z.string().default('') });
export type StoredFile = PortalFile & { words: string };

/** A place to which no file came is gone after a day; what was refused after a month. */
const DAYS = { offered: 1, refused: 30 };

const fileKey = (tenant: string, documentId: string, fileId: string): Key => ({
  pk: partition(tenant, 'portal-doc', documentId),
  sk: `file#${fileId}`,
});
const ttlAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * 86_400;

export const fileFromItem = (item: Item): StoredFile => storedFileSchema.parse(item);

export async function readFile(
  table: Table,
  tenant: string,
  documentId: string,
  fileId: string,
): Promise<StoredFile | undefined> {
  const item = await table.get(fileKey(tenant, documentId, fileId));
  return item && fileFromItem(item);
}

/**
 * Notes that a file may come, and that the document goes out with it next; all or nothing. False when the document is
 * not there, or when there is a file of that id already.
 */
export async function addOfferedFile(
  table: Table,
  tenant: string,
  documentId: string,
  file: Pick<PortalFile, 'fileId' | 'fileName' | 'bytes' | 'offeredAt'>,
): Promise<boolean> {
  const { ok } = await table.transact([
    {
      Put: {
        Item: {
          ...fileKey(tenant, documentId, file.fileId),
          ...portalFileSchema.parse({ ...file, state: 'offered', findings: [] }),
          ttl: ttlAfter(file.offeredAt, DAYS.offered),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        Key: { pk: partition(tenant, 'portal'), sk: `doc#${documentId}` },
        UpdateExpression: 'SET fileId = :file, hasChanges = :yes, findings = :none',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':file': file.fileId, ':yes': true, ':none': [] },
      },
    },
  ]);
  return ok;
}

/** What looking at a file came to. */
export type Outcome = Pick<StoredFile, 'words'> &
  Pick<PortalFile, 'state' | 'problem' | 'type' | 'objectVersion' | 'pages' | 'findings' | 'counts'>;

/**
 * Notes what came of a file that was waited for. The document learns its findings first, as far as the file still is the
 * one to go out, so that a repeat after a kill does what is left. A file that was looked at before stays as it is.
 */
export async function settleFile(
  table: Table,
  tenant: string,
  documentId: string,
  file: StoredFile,
  outcome: Outcome,
): Promise<void> {
  await noteFindings(table, tenant, documentId, file.fileId, outcome.findings);
  await table.put({
    Item: {
      ...fileKey(tenant, documentId, file.fileId),
      ...storedFileSchema.parse({ ...file, ...outcome }),
      ...(outcome.state === 'refused' && { ttl: ttlAfter(file.offeredAt, DAYS.refused) }),
    },
    ConditionExpression: '#state = :offered',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':offered': 'offered' },
  });
}

const noteFindings = (
  table: Table,
  tenant: string,
  documentId: string,
  fileId: string,
  findings: readonly Finding[],
): Promise<boolean> =>
  table.update({
    Key: { pk: partition(tenant, 'portal'), sk: `doc#${documentId}` },
    UpdateExpression: 'SET findings = :findings',
    ConditionExpression: 'fileId = :file',
    ExpressionAttributeValues: { ':findings': findings, ':file': fileId },
  });
