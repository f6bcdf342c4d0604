import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { partition, tenantOf } from '#functions/kernel/keys.ts';
import { Table } from '#functions/kernel/table.ts';
import { countRound } from '#functions/insight/index.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { openRoundTown, type RoundTown } from '#test/builders/round-town.ts';
import { openWire, partitionsIn, type Wire } from '#test/builders/security-wire.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { playRound } from './whole-round.ts';

let town: RoundTown;
let wire: Wire;
let client: DynamoDBClient;

beforeAll(async () => {
  town = await openRoundTown({ units: 2, groups: 2 });
  wire = await openWire(town.endpoint);
  client = new DynamoDBClient({
    endpoint: wire.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
  });
});
afterAll(async () => {
  client.destroy();
  await wire.close();
  await town.close();
});

describe('a whole round', () => {
  test('reads and writes nothing outside its municipality', async () => {
    const table = new Table('test', client);
    await playRound(town, table);
    await countRound(table, '0899', 'round-2026');
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
