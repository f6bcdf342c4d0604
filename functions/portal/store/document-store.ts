import * as z from 'zod';
import {
  documentVersionSchema,
  portalDocumentSchema,
  type DocumentVersion,
  type PortalDocument,
} from '#shared/portal/document.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { fileFromItem, type StoredFile } from './file-store.ts';

/** A version with what was read out of its file, for the search. */
const storedVersionSchema = documentVersionSchema.extend({ words: z.string().default('') });
export type StoredVersion = DocumentVersion & { words: string };

const VERSIONS = 50;
const partsPk = (tenant: string, documentId: string) => partition(tenant, 'portal-doc', documentId);
const documentKey = (tenant: string, documentId: string): Key => ({
  pk: partition(tenant, 'portal'),
  sk: `doc#${documentId}`,
});
const versionKey = (tenant: string, documentId: string, number: number): Key => ({
  pk: partsPk(tenant, documentId),
  sk: `version#${String(number).padStart(5, '0')}`,
});

/** All documents of the municipality, in no particular order. */
export async function readDocuments(table: Table, tenant: string): Promise<PortalDocument[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :doc)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'portal'), ':doc': 'doc#' },
  });
  return items.map((item) => portalDocumentSchema.parse(item));
}

export async function readDocument(
  table: Table,
  tenant: string,
  documentId: string,
): Promise<PortalDocument | undefined> {
  const item = await table.get(documentKey(tenant, documentId));
  return item && portalDocumentSchema.parse(item);
}

/** The latest versions, newest first. */
export async function readVersions(
  table: Table,
  tenant: string,
  documentId: string,
  limit = VERSIONS,
): Promise<StoredVersion[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
    ExpressionAttributeValues: { ':pk': partsPk(tenant, documentId), ':version': 'version#' },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.slice(0, limit).map((item) => storedVersionSchema.parse(item));
}

export async function readVersion(
  table: Table,
  tenant: string,
  documentId: string,
  number: number,
): Promise<StoredVersion | undefined> {
  const item = await table.get(versionKey(tenant, documentId, number));
  return item && storedVersionSchema.parse(item);
}

/** A document with the file that waits to go out, in one round trip after the document. */
export async function readFileOf(
  table: Table,
  tenant: string,
  { documentId, fileId }: Pick<PortalDocument, 'documentId' | 'fileId'>,
): Promise<StoredFile | undefined> {
  if (fileId === undefined) return undefined;
  const item = await table.get({ pk: partsPk(tenant, documentId), sk: `file#${fileId}` });
  return item && fileFromItem(item);
}

/**
 * Writes the document over the version that was read; a new one where there is none. The file that waits counts, too:
 * who publishes one has seen it.
 */
export function writeOfDocument(
  tenant: string,
  document: PortalDocument,
  before: PortalDocument | undefined,
): Write {
  const item: Item = { ...documentKey(tenant, document.documentId), ...portalDocumentSchema.parse(document) };
  if (!before) return { Put: { Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
  const sameFile = before.fileId === undefined ? 'attribute_not_exists(fileId)' : 'fileId = :file';
  return {
    Put: {
      Item: item,
      ConditionExpression: `#version = :version AND ${sameFile}`,
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: {
        ':version': before.version,
        ...(before.fileId !== undefined && { ':file': before.fileId }),
      },
    },
  };
}

/** Adds a version for good. */
export const writeOfVersion = (tenant: string, documentId: string, version: StoredVersion): Write => ({
  Put: {
    Item: { ...versionKey(tenant, documentId, version.number), ...storedVersionSchema.parse(version) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
