import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { KMSClient } from '@aws-sdk/client-kms';
import { foundMunicipality } from '#functions/kernel/municipality-keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import type { Key } from '#functions/kernel/keys.ts';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startKms } from '#local/kms/start.ts';
import { municipalities } from './security-people.ts';
import { openStarted, type Started } from './security-started.ts';
import { seedTown } from './security-town.ts';
import { onlyRecordsIn, openWire, type Wire } from './security-wire.ts';
import { wholeTable } from './table-faults.ts';
import { openWalledTable } from './walled-table.ts';

/** One item that differs from how the town was seeded. */
export interface Difference {
  key: string;
  before?: Item;
  after?: Item;
}

/** Two municipalities, and every module's own Lambda handler over them. */
export interface Site {
  table: Table;
  wire: Wire;
  started: Started;
  /** What differs from the seeded town after the requests since the last time; it stands again afterwards. */
  differences(): Promise<Difference[]>;
  close(): Promise<void>;
}

/** Sets the environment that the handlers read when they are imported: import them after this. */
export async function openSite(): Promise<Site> {
  const opened = await openWalledTable();
  const { table, client } = opened;
  const wire = await openWire(opened.endpoint);
  const started = await openStarted();
  const directory = await mkdtemp(join(tmpdir(), 'kms-'));
  const engine = await startKms({ directory, clock: openClock() });
  Object.assign(process.env, {
    ...opened.environment,
    AWS_ENDPOINT_URL_DYNAMODB: wire.endpoint,
    AWS_ENDPOINT_URL_KMS: engine.endpoint,
    AWS_ENDPOINT_URL_SFN: started.endpoint,
    AWS_ENDPOINT_URL_SQS: started.endpoint,
    AWS_ENDPOINT_URL_SESV2: started.endpoint,
    AWS_ENDPOINT_URL_S3: started.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: started.endpoint,
    MAIL_FROM: 'nobody@site.example',
    DATA_KEY_ARN: engine.ensureKey('data'),
    ...{ ROSTER_BUCKET: 'files', ROSTER_QUEUE_URL: `${started.endpoint}/000000000000/imports` },
    PORTAL_BUCKET: 'portal',
    ...{ RIGHTS_BUCKET: 'rights', RIGHTS_QUEUE_URL: `${started.endpoint}/000000000000/rights` },
    LETTERS_QUEUE_URL: `${started.endpoint}/000000000000/letters`,
    ROUND_MACHINE_ARN: 'arn:aws:states:eu-central-1:000000000000:stateMachine:round',
    NOTICES_MACHINE_ARN: 'arn:aws:states:eu-central-1:000000000000:stateMachine:notices',
    ...{
      USER_POOL_ID: 'eu-central-1_pool',
      CLIENT_ID: 'client',
      PARTNER_CLIENT_ID: 'partners',
      AD_PROVIDER: 'directory',
    },
    ...{ COGNITO_ORIGIN: 'https://sign-in.example', COGNITO_ISSUER: 'https://pool.example' },
    SITE_ORIGIN: 'https://site.example',
    ...{ UNILOGIN_ISSUER: 'https://unilogin.example', UNILOGIN_CLIENT_ID: 'us', UNILOGIN_SECRET_ARN: 'arn' },
    TENANTS: municipalities.map((one) => one.tenant).join(','),
  });
  const kms = new KMSClient({
    endpoint: engine.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
  });
  for (const where of municipalities) {
    await foundMunicipality(table, { tenant: where.tenant, name: 'Municipality', ways: ['ad'] }, kms);
    await seedTown(table, where);
  }
  kms.destroy();
  const seeded = await wholeTable(client);
  return {
    table,
    wire,
    started,
    async differences() {
      const records = onlyRecordsIn(wire.sent.splice(0));
      if (records) {
        await table.batchWrite(records.map((item) => ({ delete: keyOf(item) })));
        return records.map((after) => ({ key: `${String(after['pk'])} ${String(after['sk'])}`, after }));
      }
      const now = await wholeTable(client);
      const keys = [...new Set([...seeded.keys(), ...now.keys()])];
      const found = keys.flatMap((key): Difference[] => {
        const [before, after] = [seeded.get(key), now.get(key)];
        if (isDeepStrictEqual(before, after)) return [];
        return [{ key, ...(before && { before }), ...(after && { after }) }];
      });
      await table.batchWrite(
        found.map(({ before, after }) => (before ? { put: before } : { delete: keyOf(after ?? {}) })),
      );
      return found;
    },
    async close() {
      await Promise.all([wire.close(), started.close(), engine.close()]);
      await opened.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const keyOf = ({ pk, sk }: Item): Key => ({ pk, sk }) as Key;
