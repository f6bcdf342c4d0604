import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import {
  foundMunicipality,
  municipalityKeys,
  type MunicipalityKeys,
} from '#functions/kernel/municipality-keys.ts';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startKms } from '#local/kms/start.ts';
import { openTestTable, type TestTable } from './table.ts';

/** A table with one founded municipality, 0899, and its keys. */
export interface TestMunicipality extends TestTable {
  tenant: string;
  keys: MunicipalityKeys;
  kms: KMSClient;
}

/** Sets DATA_KEY_ARN for the process: the code under test reads it as in the cloud. */
export async function openTestMunicipality(): Promise<TestMunicipality> {
  const directory = await mkdtemp(join(tmpdir(), 'kms-'));
  const engine = await startKms({ directory, clock: openClock() });
  process.env['DATA_KEY_ARN'] = engine.ensureKey('data');
  const kms = new KMSClient({
    endpoint: engine.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
  });
  const opened = await openTestTable();
  const tenant = '0899';
  await foundMunicipality(opened.table, { tenant, name: 'Tråby Kommune', ways: ['unilogin', 'ad'] }, kms);
  return {
    ...opened,
    tenant,
    kms,
    keys: await municipalityKeys(opened.table, tenant, kms),
    async close() {
      kms.destroy();
      await Promise.all([opened.close(), engine.close()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
