import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partition, tenantOf } from '#functions/kernel/keys.ts';
import { Table } from '#functions/kernel/table.ts';
import { forTenant, OutsideMunicipality } from '#functions/kernel/tenant.ts';
import { countRound } from '#functions/insight/index.ts';
import { openRoundTown, type RoundTown } from '#test/builders/round-town.ts';
import { openWire, partitionsIn, type Wire } from '#test/builders/security-wire.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { openWalledTable } from '#test/builders/walled-table.ts';
import { playRound } from './whole-round.ts';

let town: RoundTown;
let wire: Wire;
let table: Table;

beforeAll(async () => {
  const walled = await openWalledTable();
  town = await openRoundTown({ units: 2, groups: 2 }, walled);
  wire = await openWire(town.endpoint);
  // As the functions come: by a session of the table's role, which may reach the municipality's keys alone.
  Object.assign(process.env, walled.environment, { AWS_ENDPOINT_URL_DYNAMODB: wire.endpoint });
  table = new Table('test');
});
afterAll(async () => {
  await wire.close();
  await town.close();
});

describe('a whole round', () => {
  test('reads and writes nothing outside its municipality, with the rights to that one alone', async () => {
    await playRound(town, table);
    await forTenant('0899', () => countRound(table, '0899', 'round-2026'));
    const touched = partitionsIn(wire.sent);
    const words = new Set(touched.map((pk) => pk.split('#')[1]));
    expect([...words].toSorted()).toEqual(
      expect.arrayContaining([
        'child',
        'count',
        'group-round',
        'person',
        'record',
        'round',
        'rounds',
        'tasks',
        'units',
      ]),
    );
    expect(touched.filter((pk) => !pk.startsWith('0899#'))).toEqual([]);
    expect(wire.sent.filter(({ action }) => action === 'Scan')).toEqual([]);
  });

  test('leaves only items of the municipality, each with a word that the table knows', async () => {
    const items = [...(await wholeTable(town.client)).values()];
    expect(items.length).toBeGreaterThan(50);
    const others = items.filter(
      (item) => tenantOf(String(item['pk'])) !== '0899' || item['tenant'] === '0898',
    );
    expect(others).toEqual([]);
    expect(items.map((item) => String(item['pk'])).filter((pk) => !/^0899#[a-z-]+(#|$)/.test(pk))).toEqual(
      [],
    );
  });
});

test('work that has strayed is stopped before anything is sent', async () => {
  wire.sent.length = 0;
  const stray = { pk: partition('0898', 'child', 'one'), sk: 'profile' };
  await expect(forTenant('0899', () => table.get(stray))).rejects.toThrow(OutsideMunicipality);
  await expect(table.get(stray)).rejects.toThrow(OutsideMunicipality);
  expect(wire.sent).toEqual([]);
});

test('only signing in looks into several municipalities', () => {
  const leaving = globSync('functions/**/*.ts').filter(
    (file) =>
      !/^functions\/kernel\/|\.test\.ts$/.test(file) && readFileSync(file, 'utf8').includes('acrossTenants('),
  );
  // Whoever adds a place here says in decision 0011 why it needs more than its own municipality.
  expect(leaving.toSorted()).toEqual([
    'functions/identity/partners/installation.ts',
    'functions/identity/partners/use-cases/seats-today.ts',
    'functions/identity/store/municipality-store.ts',
    'functions/identity/use-cases/look-elsewhere.ts',
  ]);
});

describe('a partition key', () => {
  const tenant = fc.stringMatching(/^\d{4}$/);
  const part = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('#'));

  test('begins with its municipality, whatever else is in it', () => {
    fc.assert(
      fc.property(tenant, part, fc.array(part), (code, word, parts) => {
        const pk = partition(code, word, ...parts);
        expect(tenantOf(pk)).toBe(code);
        expect(pk.split('#')).toEqual([code, word, ...parts]);
      }),
    );
  });

  test('is never the same for two municipalities or two lists of parts', () => {
    const made = fc.tuple(tenant, part, fc.array(part));
    fc.assert(
      fc.property(made, made, (one, other) => {
        const isSame = partition(one[0], one[1], ...one[2]) === partition(other[0], other[1], ...other[2]);
        expect(isSame).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  test('is refused when a part is empty or holds the separator', () => {
    const bad = fc.oneof(
      fc.constant(''),
      fc.tuple(fc.string(), fc.string()).map((ends) => ends.join('#')),
    );
    fc.assert(
      fc.property(tenant, fc.array(part), bad, fc.array(part), (code, before, wrong, after) => {
        expect(() => partition(code, 'word', ...before, wrong, ...after)).toThrow(RangeError);
        expect(() => partition(code, wrong)).toThrow(RangeError);
      }),
    );
  });

  test('is refused for anything that is no municipality code', () => {
    const bad = fc.string({ unit: 'grapheme' }).filter((text) => !/^[0-9]{4}$/.test(text));
    fc.assert(fc.property(bad, (code) => void expect(() => partition(code, 'word')).toThrow(RangeError)));
    for (const code of ['0899\n', ' 0899', '0899#', '٠٨٩٩', '08999', ''])
      expect(() => partition(code, 'word')).toThrow(RangeError);
  });
});
