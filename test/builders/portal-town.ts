import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { freshId } from '#shared/fresh-id.ts';
import type { DocumentContent, PortalDocument } from '#shared/portal/document.ts';
import { openGate } from '#functions/access/index.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { takeInFile } from '#functions/portal/reactions/take-in-file.ts';
import { openPortalFiles } from '#functions/portal/store/portal-files.ts';
import { offerFile } from '#functions/portal/use-cases/offer-file.ts';
import { publishDocument } from '#functions/portal/use-cases/publish-document.ts';
import { readDocument } from '#functions/portal/use-cases/read-document.ts';
import { saveDocument } from '#functions/portal/use-cases/save-document.ts';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startS3 } from '#local/s3/start.ts';
import { administrator, aStaffMember, leaderOf, staffSession } from './actor.ts';
import { eventOf } from './security-call.ts';
import { openTestTable } from './table.ts';

export const tenant = '0899';
const Bucket = 'portal';

/** What is said about a document. */
export const aContent = (more: Partial<DocumentContent> = {}): DocumentContent => ({
  title: 'Når du undrer dig',
  summary: 'De første skridt, når et barn ikke trives.',
  keywords: ['trivsel'],
  facets: {
    ...{ audiences: ['pedagogues'], degrees: [2, 3], ages: ['3-5'], language: 'da' },
    ...{ laws: ['Barnets lov § 133'], themes: ['Undren'] },
  },
  ...{ contact: 'Børn og Unge', text: '' },
  ...more,
});

export interface Shown {
  status: number;
  location: string | undefined;
  body: unknown;
}

/** A municipality's portal over a table and a bucket of its own. */
export async function openPortalTown() {
  const opened = await openTestTable();
  const { table } = opened;
  const directory = mkdtempSync(join(tmpdir(), 'portal-'));
  const arrived: S3Event[] = [];
  const engine = await startS3({
    directory,
    clock: openClock(),
    onEvent: (event) => void arrived.push(event),
  });
  const client = new S3Client({
    ...{
      endpoint: engine.endpoint,
      region: LOCAL_REGION,
      forcePathStyle: true,
      credentials: LOCAL_ACCESS_KEY,
    },
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED' as const },
  });
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(
    new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  for (const member of [
    aStaffMember({ tenant, id: 'administrator', name: 'Adam Prøve', memberships: [administrator] }),
    aStaffMember({ tenant, id: 'leader', memberships: [leaderOf('myren')] }),
  ])
    await table.put({ Item: { pk: `${tenant}#person#${member.id}`, sk: 'staff', ...member } });
  const files = openPortalFiles(Bucket, client);

  const ask = async <Value = PortalDocument>(one: Endpoint, input: object, actorId = 'administrator') => {
    const now = new Date().toISOString();
    const asking = { tenant, actorId, now, today: '2026-11-21', expiresAt: now, session: staffSession };
    const reply = await one.answer(openGate(table), input, asking);
    return reply as { ok: true; value: Value } | { ok: false; code: string; current?: unknown };
  };
  const wanted = async <Value = PortalDocument>(one: Endpoint, input: object): Promise<Value> => {
    const reply = await ask<Value>(one, input);
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };
  /** What GuardDuty says of everything that has arrived. */
  const scanned = (status = 'NO_THREATS_FOUND') =>
    arrived.splice(0).flatMap(({ Records }) =>
      Records.map(({ s3 }) =>
        JSON.stringify({
          source: 'aws.guardduty',
          'detail-type': 'GuardDuty Malware Protection Object Scan Result',
          detail: {
            scanStatus: status === 'SKIPPED' ? status : 'COMPLETED',
            s3ObjectDetails: {
              ...{ bucketName: s3.bucket.name, versionId: s3.object.versionId },
              objectKey: decodeURIComponent(s3.object.key.replaceAll('+', ' ')),
            },
            scanResultDetails: { scanResultStatus: status },
          },
        }),
      ),
    );
  const takeIn = async (status?: string) => {
    for (const message of scanned(status)) await takeInFile({ table, files }, message);
  };
  const upload = async (
    documentId: string,
    bytes: Uint8Array,
    fileName = 'vejledning.pdf',
    fileId = freshId(),
  ) => {
    const offer = { documentId, fileId, fileName, bytes: bytes.length };
    const place = await wanted<{ url: string; headers: Record<string, string> }>(
      offerFile(table, files),
      offer,
    );
    const put = await fetch(place.url, { method: 'PUT', headers: place.headers, body: Buffer.from(bytes) });
    if (!put.ok) throw new Error(`the bucket said ${put.status}`);
    return fileId;
  };
  const write = (content = aContent(), documentId = freshId()) =>
    wanted(saveDocument(table), { documentId, version: 0, content });
  const read = (documentId: string) =>
    wanted<{
      document: PortalDocument;
      file?: { state: string; problem?: string; findings: string[] };
      versions: { number: number }[];
    }>(readDocument(table), { documentId });
  const publish = async (documentId: string, more: object = {}) => {
    const { document } = await read(documentId);
    return ask(publishDocument(table), { documentId, version: document.version, ...more });
  };
  const visit = async (
    { contract, reply }: PublicEndpoint,
    input: Record<string, unknown>,
  ): Promise<Shown> => {
    const answer = await reply(eventOf(contract, { tenant, ...input }, undefined));
    const location = answer.headers?.['location'];
    return {
      status: answer.statusCode ?? 200,
      location: typeof location === 'string' ? location : undefined,
      body: answer.body === undefined ? undefined : (JSON.parse(answer.body) as unknown),
    };
  };
  return {
    ...{ ...opened, files, ask, wanted, scanned, takeIn, upload, write, read, publish, visit },
    async close() {
      client.destroy();
      await engine.close();
      await opened.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
export type PortalTown = Awaited<ReturnType<typeof openPortalTown>>;
