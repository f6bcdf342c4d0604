import { GenerateDataKeyCommand } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestMunicipality, type TestMunicipality } from '#test/builders/people-municipality.ts';
import { foundMunicipality, municipalityKeys } from './municipality-keys.ts';
import { partition } from './keys.ts';
import { Table } from './table.ts';

const childId = 'aaaabbbbcccc';
const cpr = '6101154002';

describe('the keys of a municipality', () => {
  let town: TestMunicipality;
  beforeAll(async () => {
    town = await openTestMunicipality();
  });
  afterAll(() => town.close());

  const asAnotherContainer = () => municipalityKeys(new Table('test', town.client), town.tenant, town.kms);

  test('give the same ids and hashes in every container', async () => {
    const other = await asAnotherContainer();
    expect(other.personId('1000013b36')).toBe(town.keys.personId('1000013b36'));
    expect(other.hash('cpr', cpr)).toBe(town.keys.hash('cpr', cpr));
    expect(town.keys.personId('1000013b36')).toMatch(/^[a-z2-7]{12}$/);
  });

  test('give another hash for another purpose', () => {
    expect(town.keys.hash('cpr', cpr)).not.toBe(town.keys.hash('mail', cpr));
  });

  test('open in another container what was sealed in this one', async () => {
    const sealed = town.keys.sealCpr(childId, cpr);
    const other = await asAnotherContainer();
    expect(other.openCpr(childId, sealed)).toBe(cpr);
    expect(JSON.stringify(sealed)).not.toContain(cpr);
  });

  test('do not open one child’s number as another’s', () => {
    const sealed = town.keys.sealCpr(childId, cpr);
    expect(() => town.keys.openCpr('ddddeeeeffff', sealed)).toThrow();
  });

  test('keep the child’s own key when the number changes', () => {
    const first = town.keys.sealCpr(childId, cpr);
    const second = town.keys.sealCpr(childId, '6201154003', first.wrapped);
    expect(second.wrapped).toBe(first.wrapped);
    expect(town.keys.openCpr(childId, second)).toBe('6201154003');
  });

  test('ask KMS once per container', async () => {
    const table = new Table('test', town.client);
    const calls: string[] = [];
    town.kms.middlewareStack.add(
      (next, context) => (args) => {
        calls.push(String(context.commandName));
        return next(args);
      },
      { step: 'initialize', name: 'count' },
    );
    await Promise.all([
      municipalityKeys(table, town.tenant, town.kms),
      municipalityKeys(table, town.tenant, town.kms),
    ]);
    await municipalityKeys(table, town.tenant, town.kms);
    town.kms.middlewareStack.remove('count');
    expect(calls).toEqual(['DecryptCommand']);
  });

  test('founding again keeps the key and takes the new name', async () => {
    const key = { pk: partition(town.tenant, 'municipality'), sk: 'settings' };
    const before = await town.table.get(key);
    await foundMunicipality(
      town.table,
      { tenant: town.tenant, name: 'Nyt navn', ways: ['unilogin'] },
      town.kms,
    );
    const after = await town.table.get(key);
    expect(after).toEqual({ ...before, name: 'Nyt navn', ways: ['unilogin'] });
  });

  test('a data key of another municipality does not open here', async () => {
    const made = await town.kms.send(
      new GenerateDataKeyCommand({
        KeyId: String(process.env['DATA_KEY_ARN']),
        KeySpec: 'AES_256',
        EncryptionContext: { municipality: '0898' },
      }),
    );
    const table = new Table('test', town.client);
    const dataKey = Buffer.from(made.CiphertextBlob ?? []).toString('base64');
    await table.put({ Item: { pk: partition('0897', 'municipality'), sk: 'settings', dataKey } });
    await expect(municipalityKeys(table, '0897', town.kms)).rejects.toThrow();
  });

  test('an unknown municipality has none', async () => {
    await expect(municipalityKeys(town.table, '0101', town.kms)).rejects.toThrow('founded');
  });
});
