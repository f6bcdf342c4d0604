import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openWire, type Wire } from '#test/builders/security-wire.ts';
import { openWalledTable, type WalledTable } from '#test/builders/walled-table.ts';
import { metered } from './meter.ts';
import { partition, type Key } from './keys.ts';
import { Table } from './table.ts';
import { acrossTenants, forTenant, OutsideMunicipality } from './tenant.ts';

let walled: WalledTable;
let table: Table;
/** To the token service. */
let wire: Wire;
const ours: Key = { pk: partition('0899', 'child', 'one'), sk: 'profile' };
const theirs: Key = { pk: partition('0898', 'child', 'one'), sk: 'profile' };
/** Every way to reach an item of the other municipality; the key was built before the work began. */
const reaching: [string, (table: Table) => Promise<unknown>][] = [
  ['get', (it) => it.get(theirs)],
  ['query', (it) => it.query(queryOf(theirs))],
  ['batchGet', (it) => it.batchGet([ours, theirs])],
  ['put', (it) => it.put({ Item: { ...theirs } })],
  ['update', (it) => it.update({ Key: theirs, UpdateExpression: 'REMOVE name' })],
  ['batchWrite', (it) => it.batchWrite([{ put: { ...ours } }, { delete: theirs }])],
  ['transact', (it) => it.transact([{ Put: { Item: { ...ours } } }, { Delete: { Key: theirs } }])],
];
const queryOf = ({ pk }: Key) => ({
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': pk },
});

beforeAll(async () => {
  walled = await openWalledTable();
  wire = await openWire(walled.sts);
  Object.assign(process.env, walled.environment, { AWS_ENDPOINT_URL_STS: wire.endpoint });
  table = new Table('test');
});
afterEach(() => walled.clock.reset());
afterAll(async () => {
  await wire.close();
  await walled.close();
});

describe('a table reached for a municipality', () => {
  test('answers for its own keys in every operation', async () => {
    await forTenant('0899', async () => {
      expect(await table.put({ Item: { ...ours, name: 'a' } })).toBe(true);
      await table.batchWrite([{ put: { ...ours, sk: 'two' } }]);
      expect(
        await table.transact([
          { ConditionCheck: { Key: ours, ConditionExpression: 'attribute_exists(pk)' } },
        ]),
      ).toEqual({ ok: true });
      const update = { UpdateExpression: 'SET #name = :name', ExpressionAttributeNames: { '#name': 'name' } };
      expect(await table.update({ Key: ours, ...update, ExpressionAttributeValues: { ':name': 'b' } })).toBe(
        true,
      );
      expect(await table.get(ours)).toMatchObject({ name: 'b' });
      expect(await table.query(queryOf(ours))).toHaveLength(2);
      expect(await table.batchGet([ours])).toHaveLength(1);
    });
  });

  test.each(reaching)('sends nothing when %s is given a key of another one', async (_, reach) => {
    await walled.table.put({ Item: { ...theirs, name: 'secret' } });
    const { meter } = await metered(async () => {
      await expect(forTenant('0899', () => reach(table))).rejects.toThrow(OutsideMunicipality);
    });
    expect(meter.calls).toBe(0);
    expect(await walled.table.get(theirs)).toMatchObject({ name: 'secret' });
  });

  test('is not reached at all outside of a municipality', async () => {
    for (const [, reach] of reaching) await expect(reach(table)).rejects.toThrow(OutsideMunicipality);
  });

  test('costs one round trip a request, also when the session is new', async () => {
    const { meter } = await metered(() =>
      forTenant('0897', () => table.get({ ...ours, pk: partition('0897', 'units') })),
    );
    expect(meter).toMatchObject({ calls: 1, roundTrips: 1 });
  });

  test('asks for one session a municipality, however many requests wait for it', async () => {
    const readTwice = (tenant: string) =>
      Promise.all([ours.sk, 'two'].map((sk) => table.get({ pk: partition(tenant, 'units'), sk })));
    wire.sent.length = 0;
    await acrossTenants(['0801', '0802'], readTwice);
    await acrossTenants(['0801', '0802'], readTwice);
    expect(wire.sent).toHaveLength(2);
  });

  test('goes on after its session has run out', async () => {
    await forTenant('0899', () => table.get(ours));
    walled.clock.advance(2 * 3_600_000);
    expect(await forTenant('0899', () => table.get(ours))).toMatchObject({ pk: ours.pk });
  });
});

describe('the work for a municipality', () => {
  test('cannot build a key of another one, nor turn to it', () => {
    forTenant('0899', () => {
      expect(() => partition('0898', 'child', 'one')).toThrow(OutsideMunicipality);
      expect(() => forTenant('0898', () => 1)).toThrow(OutsideMunicipality);
      expect(forTenant('0899', () => partition('0899', 'units'))).toBe('0899#units');
    });
    expect(() => forTenant('899', () => 1)).toThrow(RangeError);
  });

  test('may be done for several side by side, each in its own session', async () => {
    const seen = await acrossTenants(['0898', '0899'], async (tenant) => {
      const items = await table.query(queryOf({ ...ours, pk: partition(tenant, 'child', 'one') }));
      expect(() => partition(tenant === '0898' ? '0899' : '0898', 'units')).toThrow(OutsideMunicipality);
      return items.map(({ pk }) => pk);
    });
    expect(seen).toEqual([[theirs.pk], [ours.pk, ours.pk]]);
  });
});

test('a table without a role to take on says so at the start', () => {
  vi.stubEnv('TABLE_ROLE_ARN', '');
  expect(() => new Table('test')).toThrow('TABLE_ROLE_ARN');
  vi.unstubAllEnvs();
});
