import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSf1601 } from '#functions/letters/clients/sf1601.ts';
import { receiveReceipt, RECEIPT_HEADER } from '#functions/letters/use-cases/receive-receipt.ts';
import type { TellingTools } from '#functions/letters/use-cases/tools.ts';
import { guardianKey, childKey } from '#functions/people/index.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { ApiEvent } from '#functions/kernel/request.ts';
import { openClock, type Clock } from '#local/clock.ts';
import { listen } from '#local/http/listen.ts';
import { startDigitalPost, type DigitalPostStandIn } from '#local/outside/digital-post.ts';
import { aChild } from './people-child.ts';
import { openTestMunicipality, type TestMunicipality } from './people-municipality.ts';

const cvr = '12345678';
const receiptKey = 'receipts-of-this-test-only';
const certificate = '-----BEGIN CERTIFICATE-----\nVGVzdA==\n-----END CERTIFICATE-----\n';

const schema = (name: string) => readFileSync(`functions/letters/memo/xsd/${name}`, 'utf8');
const memoSchemas = {
  memo: { '1.1': schema('memo-1.1.xsd'), '1.2': schema('memo-1.2.xsd') },
  imported: { 'kle.xsd': schema('kle.xsd') },
};

/** A municipality with one child of two custody holders, connected to a post whose receipts are held back. */
export interface LettersTown extends TestMunicipality {
  post: DigitalPostStandIn;
  clock: Clock;
  tools: TellingTools;
  /** What was queued, as `tenant letterId`. */
  queued: string[];
  emails: { to: string; subject: string; text: string }[];
  texts: { to: string; text: string }[];
  /** Sends a receipt's request to our endpoint, as the distributor would; gives status and body. */
  push(xml: string, change?: { tenant?: string; key?: string }): Promise<{ status: number; body: string }>;
}

/** CPR numbers in the replacement form; the ending chooses what the post does. */
const numbers = { mother: '6103850200', father: '6203850301', youth: '6101100400' };
export const [motherId, fatherId, childId, senderId] = [
  'mormor234567',
  'farfar234567',
  'barn23456789',
  'sender234567',
];

export async function openLettersTown(
  endings: { mother?: string; father?: string } = {},
): Promise<LettersTown> {
  process.env['SITE_ORIGIN'] = 'https://site.traaby.example';
  const town = await openTestMunicipality();
  const directory = await mkdtemp(join(tmpdir(), 'post-'));
  const clock = openClock();
  const { table, keys, tenant } = town;
  const receipts = receiveReceipt({
    table,
    receiptKeyOf: (code) => Promise.resolve(code === tenant ? receiptKey : undefined),
    now: () => new Date(clock.now()),
  });
  const push: LettersTown['push'] = async (xml, { tenant: code = tenant, key = receiptKey } = {}) => {
    const event = {
      headers: { [RECEIPT_HEADER]: key },
      pathParameters: { tenant: code },
      body: xml,
      isBase64Encoded: false,
    };
    const reply = await receipts.reply(event as Partial<ApiEvent> as ApiEvent);
    return { status: reply.statusCode ?? 0, body: reply.body ?? '' };
  };
  const webhook = await listen(
    createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        const { status, body } = await push(Buffer.concat(chunks).toString('utf8'), {
          key: String(request.headers[RECEIPT_HEADER] ?? ''),
        });
        response.writeHead(status).end(body);
      })();
    }),
  );
  const post = await startDigitalPost({
    directory,
    clock,
    schemas: memoSchemas,
    senders: new Map([[cvr, { url: `${webhook.endpoint}/`, key: receiptKey }]]),
    holdsReceipts: true,
  });
  const connection = {
    ...{ cvr, label: 'Tråby Kommune', memoVersion: '1.2' as const, automaticChoice: false },
    ...{ tokens: post.endpoint, service: post.endpoint, secret: 'post' },
  };
  const ours = openSf1601(connection, { certificate, key: 'key', receiptKey });
  await settle(town, endings);
  const [queued, emails, texts]: [string[], LettersTown['emails'], LettersTown['texts']] = [[], [], []];
  const tools: TellingTools = {
    table,
    keysOf: () => Promise.resolve(keys),
    postOf: () => Promise.resolve(ours),
    siteDomain: 'site.traaby.example',
    siteOrigin: 'https://site.traaby.example',
    now: () => new Date(clock.now()),
    queue: {
      send: (code, ids) => {
        queued.push(...ids.map((id) => `${code} ${id}`));
        return Promise.resolve();
      },
    },
    sendEmail: (email) => {
      emails.push(email);
      return Promise.resolve({ ok: true, messageId: 'one' });
    },
    sendSms: (sms) => {
      texts.push(sms);
      return Promise.resolve({ ok: true, messageId: 'one' });
    },
  };
  return {
    ...town,
    ...{ post, clock, tools, queued, emails, texts, push },
    async close() {
      await Promise.all([post.close(), webhook.close()]);
      await town.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function settle(
  { table, keys, tenant }: TestMunicipality,
  endings: { mother?: string; father?: string },
) {
  const number = (cpr: string, ending?: string) => (ending === undefined ? cpr : cpr.slice(0, 7) + ending);
  const people = [
    {
      id: motherId,
      name: 'Mor Lindevang',
      street: 'Hemmelig Vej 9',
      protectedBy: ['899001'],
      cpr: number(numbers.mother, endings.mother),
    },
    {
      id: fatherId,
      name: 'Far Engdal',
      street: 'Fars Vej 1',
      protectedBy: [],
      cpr: number(numbers.father, endings.father),
    },
  ];
  const child = aChild({
    guardians: people.map(({ id, name }) => ({
      id,
      name,
      relation: 'mother',
      custody: true,
      source: 'grunddata',
    })),
    address: { street: 'Hemmelig Vej 9', postalCode: '9800', district: 'Tråby' },
    addressProtected: true,
  });
  await table.batchWrite([
    { put: { ...childKey(tenant, childId), ...child } },
    ...people.flatMap(({ id, name, street, protectedBy, cpr }) => [
      {
        put: {
          ...guardianKey(tenant, id),
          ...{ tenant, id, name, protectedBy, version: 1 },
          address: { street, postalCode: '9800', district: 'Tråby' },
          phones: [{ kind: 'mobile', number: '21436587', protected: false }],
          email: `${id}@familie.example`,
        },
      },
      { put: { pk: partition(tenant, 'key', id), sk: 'key', ...keys.sealCpr(id, cpr), hash: 'x' } },
    ]),
    {
      put: {
        pk: partition(tenant, 'key', childId),
        sk: 'key',
        ...keys.sealCpr(childId, numbers.youth),
        hash: 'x',
      },
    },
  ]);
}
