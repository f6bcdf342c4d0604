import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { localDateOf } from '#shared/local-date.ts';
import type { PortalDocument } from '#shared/portal/document.ts';
import type { PortalFile } from '#shared/portal/file.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Gate } from '#functions/kernel/gate.ts';
import { Table } from '#functions/kernel/table.ts';
import { openPortalFiles } from '#functions/portal/store/portal-files.ts';
import { offerFile } from '#functions/portal/use-cases/offer-file.ts';
import { publishDocument } from '#functions/portal/use-cases/publish-document.ts';
import { readDocument } from '#functions/portal/use-cases/read-document.ts';
import { saveCollections } from '#functions/portal/use-cases/save-collections.ts';
import { saveDocument } from '#functions/portal/use-cases/save-document.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { Cloud } from '#local/run/cloud.ts';
import { aPdf } from '../builders/portal-papers.ts';
import { demoDocumentsOn, demoOrder, type DemoDocument } from './portal-documents.ts';

/** So long a file may take to be looked through, while all else begins, too. */
const WAIT_MS = 120_000;
const editor = { id: 'demo-editor', name: 'Kommunens redaktør' };
/** Nobody is signed in while the demo is entered; the editor is let in by name. */
const gate: Gate = {
  readActor: (tenant) =>
    Promise.resolve({
      ...{ tenant, ...editor, assurance: 'substantial' },
      memberships: [{ role: 'administrator', from: '2000-01-01' }],
    }),
  record: () => Promise.resolve(),
  recordOnceADay: () => Promise.resolve(),
};

/**
 * Puts the demo's documents on the portal by the use cases themselves: files go into the bucket, are looked through and
 * read by the running system, and then published. Done again, what is there already stays as it is.
 */
export async function putOnPortal(cloud: Cloud, tenant: string, log: (line: string) => void): Promise<void> {
  const here = { region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY };
  const s3 = new S3Client({
    ...{ ...here, endpoint: cloud.endpoints['S3'] ?? '', forcePathStyle: true },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const client = new DynamoDBClient({ ...here, endpoint: cloud.endpoints['DYNAMODB'] ?? '' });
  const table = new Table(cloud.outputs['RoedTraadData.TableName'] ?? '', client);
  const files = openPortalFiles(cloud.outputs['RoedTraadPortal.PortalBucketName'] ?? '', s3);
  const ask = async <Value>(endpoint: Endpoint, input: object): Promise<Value | undefined> => {
    const now = new Date(cloud.clock.now()).toISOString();
    const asking = { tenant, actorId: editor.id, now, today: now.slice(0, 10), expiresAt: now };
    const session = { side: 'staff', assurance: 'substantial' } as const;
    const reply = await endpoint.answer(gate, input, { ...asking, session });
    return reply.ok ? (reply.value as Value) : undefined;
  };
  const upload = async ({ id, content, lines = [], accessible = true }: DemoDocument) => {
    const bytes = await aPdf({ title: content.title, lines, accessible });
    const offer = {
      documentId: id,
      fileId: `${id}-file`.slice(0, 26),
      fileName: `${content.title}.pdf`,
      bytes: bytes.length,
    };
    const place = await ask<{ url: string; headers: Record<string, string> }>(offerFile(table, files), offer);
    if (place) await fetch(place.url, { method: 'PUT', headers: place.headers, body: new Uint8Array(bytes) });
  };
  const publish = async ({ id, lines }: DemoDocument) => {
    for (const until = Date.now() + WAIT_MS; Date.now() < until; await sleep(200)) {
      const read = await ask<{ document: PortalDocument; file?: PortalFile }>(readDocument(table), {
        documentId: id,
      });
      if (!read || (lines && read.file?.state === 'offered')) continue;
      return ask(publishDocument(table), { documentId: id, version: read.document.version });
    }
    return log(`The portal's ${id} was not looked through in time and stays a draft`);
  };
  const demoDocuments = demoDocumentsOn(localDateOf(new Date(cloud.clock.now())));
  try {
    for (const one of demoDocuments) {
      await ask(saveDocument(table), { documentId: one.id, version: 0, content: one.content });
      if (one.lines) await upload(one);
    }
    for (const one of demoDocuments) if (one.published ?? true) await publish(one);
    await ask(saveCollections(table), { version: 0, collections: [demoOrder] });
    log(`${demoDocuments.length} documents are on the portal`);
  } finally {
    s3.destroy();
    client.destroy();
  }
}
