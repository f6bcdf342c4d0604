import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anErasableChild } from '#test/builders/erasable-child.ts';
import { childId, erasureId, openErasureTown, type ErasureTown } from '#test/builders/erasure-town.ts';
import { killedAt } from '#test/builders/persistently.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { standardRetention } from '#shared/rights/retention-countries.ts';
import { childAsFound, findEntries } from '#functions/people/domain/find-entries.ts';
import { entryItem } from '#functions/people/store/find-store.ts';

let town: ErasureTown;
beforeEach(async () => {
  town = await openErasureTown();
});
afterEach(() => town.close());

describe('the nightly look', () => {
  test('lists who may go, with place, day and counts, and proposes and erases nothing', async () => {
    const before = await wholeTable(town.client);
    await town.find();
    expect(await town.due()).toEqual([
      {
        ...{ childId, childName: 'Freja Prøve', leftOn: '2020-07-31', since: '2025-07-31' },
        ...{ unitId: 'myren', unitName: 'Myren', foundOn: '2026-11-21' },
        kinds: ['profile', 'assessments', 'letters'],
        contents: { assessments: 2, 'follow-ups': 2, letters: 1, 'file-requests': 1 },
      },
    ]);
    expect(await town.listed()).toEqual([]);
    const after = await wholeTable(town.client);
    expect([...before.keys()].filter((key) => !after.has(key))).toEqual([]);
  });

  test('leaves out who is enrolled, whose time is not up, and who is proposed already', async () => {
    await town.put(anErasableChild({ affiliations: [{ ...placed, to: '2027-07-31' }] }));
    await town.find('one');
    expect(await town.due()).toEqual([]);
    await town.put(anErasableChild({ affiliations: [{ ...placed, to: '2022-07-31' }] }));
    await town.find('two');
    expect(await town.due()).toEqual([]);
    await town.put(anErasableChild());
    await town.propose();
    await town.find('three');
    expect(await town.due()).toEqual([]);
  });

  test('takes off the list who is no longer due, by new rules or by coming back', async () => {
    await town.find('one');
    const rules = standardRetention.rules.map((rule) => ({ ...rule, years: 10 }));
    await town.gets('adam', 'edit-retention', { rules, version: 0 });
    await town.find('two');
    expect(await town.due()).toEqual([]);
  });

  test('lists again, the next night, whose proposal was declined', async () => {
    await town.find('one');
    await town.propose();
    expect(await town.due()).toEqual([]);
    await town.gets('adam', 'answer-erasure', { erasureId, version: 1, answer: 'decline' });
    await town.find('two');
    expect(await town.due()).toHaveLength(1);
  });

  test('done again the same night changes nothing, and keeps the day of being found', async () => {
    await town.find();
    const before = await wholeTable(town.client);
    await town.find();
    expect(await wholeTable(town.client)).toEqual(before);
    town.queued.push({ kind: 'find-due', tenant: '0899' });
    await town.workOff('2026-11-22T01:30:00.000Z');
    expect(await town.due()).toMatchObject([{ foundOn: '2026-11-21' }]);
  });

  test('asked for by hand goes through the queue, and by administrators alone', async () => {
    expect(await town.refuses('lisbet', 'find-erasures-due')).toBe('not-permitted');
    const { run } = await town.gets<{ run: string }>('adam', 'find-erasures-due');
    await town.workOff();
    expect(await town.gets('adam', 'list-erasures-due')).toMatchObject({
      run: { run, doneAt: expect.any(String) as string },
      due: [{ childId }],
    });
  });

  test.each([1, 24, 25, 31, 32])('killed around write %i goes on to the same list', async (n) => {
    const older = anErasableChild({ id: 'aeldre', firstName: 'Otto', birthDate: '1999-04-04' });
    await town.put(older);
    await town.table.batchWrite(
      findEntries(childAsFound(older)).map((entry) => ({ put: entryItem('0899', entry) })),
    );
    await killedAt(town.client, { n, when: n % 2 === 0 ? 'before' : 'after' }, () => town.find());
    await town.find();
    expect((await town.due()).map((one) => one['childId']).sort()).toEqual(['aeldre', childId]);
    const { run } = await town.gets<{ run: { doneAt?: string } }>('adam', 'list-erasures-due');
    expect(run.doneAt).toBeDefined();
  });
});

const [placed] = anErasableChild().affiliations as [
  ReturnType<typeof anErasableChild>['affiliations'][number],
];

describe('the rules', () => {
  test('make a version each time, hold from their day, and the earlier ones stay to be read', async () => {
    const rules = standardRetention.rules.map((rule) => ({ ...rule, years: 8 }));
    const from = '2027-01-01';
    await town.gets('adam', 'edit-retention', { rules, version: 0, from });
    const read = await town.gets<{ retention: { version: number }; versions: object[] }>(
      'adam',
      'read-retention',
    );
    expect(read.retention).toEqual(standardRetention);
    expect(read.versions).toMatchObject([{ version: 1, from, setBy: { id: 'adam' } }]);
    expect(await town.gets('adam', 'edit-retention', { rules, version: 0, from })).toMatchObject({
      version: 1,
    });
    expect(await town.refuses('adam', 'edit-retention', { rules, version: 0 })).toBe('changed-meanwhile');
    await town.gets('adam', 'edit-retention', { rules, version: 1, from: '2020-01-01' });
    expect(await town.gets('adam', 'read-retention')).toMatchObject({
      retention: { version: 2, from: '2026-11-21' },
      versions: [{ version: 2 }, { version: 1 }],
    });
  });

  test('of Norway that would destroy without an archive are refused', async () => {
    const input = { country: 'NO', rules: standardRetention.rules, version: 0 };
    expect(await town.refuses('adam', 'edit-retention', input)).toBe('archive-duty');
  });
});
