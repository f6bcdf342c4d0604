import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownErasure } from '#shared/rights/erasure.ts';
import type { Child } from '#shared/people/child.ts';
import { addRecord } from '#functions/access/store/record-store.ts';
import { childAsFound, findEntries } from '#functions/people/domain/find-entries.ts';
import { entryItem } from '#functions/people/store/find-store.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { openRightsTown, type RightsTown } from '#test/builders/rights-town.ts';
import { killedAt } from '#test/builders/persistently.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

const childId = 'barnet';
const erasureId = 'sletning-en';
const now = '2026-11-21T08:00:00.000Z';
let town: RightsTown;

const [place] = aTownChild().affiliations;
const gone = (change: Partial<Child> = {}): Child =>
  aTownChild({
    birthDate: '2005-02-03',
    affiliations: place ? [{ ...place, from: '2010-08-01', to: '2020-07-31' }] : [],
    ...change,
  });
const roster = { pk: '0899#group-round#efteraar#myren-rod', sk: 'roster' };

async function seed(child = gone()) {
  await town.put(child);
  const items = [
    ...findEntries(childAsFound(child)).map((entry) => entryItem('0899', entry)),
    { pk: '0899#key#barnet', sk: 'key', wrapped: 'w', cpr: 'c', hash: 'hashhash' },
    { pk: '0899#cpr#hashhash', sk: 'person', id: childId },
    { pk: '0899#person#mother', sk: 'child#barnet' },
    { pk: '0899#person#barnet', sk: 'choices#child', email: 'barnet@familie.example' },
    {
      ...{ pk: '0899#rounds', sk: 'efteraar', id: 'efteraar', name: 'Efterår', unitIds: [], version: 1 },
      ...{ ages: { fromMonths: 0, toMonths: 200 }, opensOn: '2019-10-01', remindOn: [], state: 'locked' },
      ...{ ownClosesOn: '2019-10-10', closesOn: '2019-11-01', ownRequired: 2, instrumentVersion: 1 },
    },
    {
      ...{ ...roster, u: 'myren', t: 'Myren', n: 'Rød', q: 2, s: [] },
      c: [
        ['barnet', 'Freja Prøve', 20050203, 1],
        ['nabobarn', 'Nabo Prøve', 20050404, 1],
      ],
    },
    { pk: roster.pk, sk: 'c#barnet', s: 'f', o: [], p: 'y', v: 3 },
  ];
  await town.table.batchWrite(items.map((put) => ({ put })));
  await addRecord(town.table, {
    ...{ tenant: '0899', at: now, actorId: 'ellen', side: 'staff', word: 'child.read', outcome: 'asked' },
    about: { kind: 'child', id: childId },
  });
}
/** A second administrator. */
const second = () =>
  town.table.put({
    Item: {
      ...{
        pk: '0899#person#henny',
        sk: 'staff',
        tenant: '0899',
        id: 'henny',
        name: 'Henny Prøve',
        version: 1,
      },
      ...{ memberships: [{ role: 'administrator', from: '2020-01-01' }], places: [], protectedBy: [] },
    },
  });
beforeEach(async () => {
  town = await openRightsTown();
  await second();
});
afterEach(() => town.close());

const propose = (reason = 'time-is-up') =>
  town.gets<ShownErasure>('adam', 'propose-erasure', { childId, erasureId, reason });
const approve = (version = 1) =>
  town.gets<ShownErasure>('henny', 'answer-erasure', { erasureId, version, answer: 'approve' });
const listed = async () => (await town.gets<{ erasures: ShownErasure[] }>('adam', 'list-erasures')).erasures;
/** The keys of items that still name the child, the record of reads left out. */
async function traces(): Promise<string[]> {
  const items = await wholeTable(town.client);
  return [...items]
    .filter(([key]) => !/^0899#(record|held|read|chain|records)/.test(key))
    .filter(([key, item]) => /barnet|Freja/.test(key + JSON.stringify(item)))
    .map(([key]) => key)
    .filter((key) => !key.includes('#notices#'));
}

describe('proposing', () => {
  test('says what stands in the way, and nothing goes', async () => {
    await seed(aTownChild());
    expect(await propose()).toMatchObject({ holds: ['still-enrolled', 'not-yet-time'] });
    expect(await approve()).toMatchObject({ state: 'held' });
    expect(town.queued).toEqual([]);
  });

  test('waits for open requests of the family and for a stop', async () => {
    await seed(gone({ birthDate: '2010-01-01' }));
    await town.gets('mother', 'ask-file', { childId, fileId: 'indsigt-en' });
    await town.put(
      gone({ birthDate: '2010-01-01', stops: [{ id: 'stop-en', from: now, setBy: 'ellen' }], version: 2 }),
    );
    expect((await propose('objection')).holds).toEqual(['file-request-open', 'stop-stands']);
  });

  test('is done once about a child, and by administrators alone', async () => {
    await seed();
    await propose();
    expect(await propose()).toMatchObject({ state: 'proposed', since: '2025-07-31' });
    const other = { childId, erasureId: 'sletning-to', reason: 'objection' };
    expect(await town.refuses('adam', 'propose-erasure', other)).toBe('proposed-already');
    expect(await town.refuses('lisbet', 'propose-erasure', other)).toBe('not-permitted');
  });

  test('finds the children of a year whose time is up by the rules, as the municipality has set them', async () => {
    await seed();
    const due = (born: string) => town.gets<{ due: unknown[] }>('adam', 'read-retention', { born });
    expect(await due('2005')).toMatchObject({
      due: [{ childId, leftOn: '2020-07-31', since: '2025-07-31' }],
    });
    expect(await due('2006')).toMatchObject({ due: [] });
    const rules = [{ id: 'left-long', kle: '28.06.00', event: 'left', years: 10 }];
    await town.gets('adam', 'edit-retention', { rules, version: 0 });
    expect(await due('2005')).toMatchObject({ due: [], retention: { version: 1 } });
    const others = rules.map((rule) => ({ ...rule, years: 11 }));
    const over = { rules: others, version: 0 };
    expect(await town.refuses('adam', 'edit-retention', over)).toBe('changed-meanwhile');
  });
});

describe('approving', () => {
  beforeEach(() => seed());

  test('takes a second person', async () => {
    await propose();
    expect(await town.refuses('adam', 'answer-erasure', { erasureId, version: 1, answer: 'approve' })).toBe(
      'four-eyes',
    );
    expect(await town.refuses('ellen', 'answer-erasure', { erasureId, version: 1, answer: 'approve' })).toBe(
      'not-permitted',
    );
  });

  test('can be declined, and the child proposed again', async () => {
    await propose();
    const decline = { erasureId, version: 1, answer: 'decline' };
    const declined = await town.gets('adam', 'answer-erasure', decline);
    expect(await town.gets('adam', 'answer-erasure', decline)).toEqual(declined);
    expect(await town.refuses('henny', 'answer-erasure', decline)).toBeDefined();
    expect(await town.refuses('henny', 'answer-erasure', { erasureId, version: 2, answer: 'approve' })).toBe(
      'already-answered',
    );
    await town.gets('adam', 'propose-erasure', { childId, erasureId: 'sletning-to', reason: 'time-is-up' });
  });

  test('waits after all when the family asks for its file in between', async () => {
    await town.put(gone({ birthDate: '2010-01-01', version: 2 }));
    await propose('objection');
    await approve();
    await town.gets('mother', 'ask-file', { childId, fileId: 'indsigt-en' });
    await town.workOff();
    expect(await listed()).toMatchObject([{ state: 'held', holds: ['file-request-open'] }]);
    expect(await town.table.get({ pk: '0899#key#barnet', sk: 'key' } as never)).toBeDefined();
  });
});

describe('erasing', () => {
  beforeEach(() => seed());

  test('leaves no trace of the child but the record of reads, and a certificate without a name', async () => {
    await propose();
    await approve();
    await town.workOff();
    expect(await traces()).toEqual([]);
    const [erasure] = await listed();
    expect(erasure).toMatchObject({
      state: 'erased',
      childName: '',
      certificate: { counts: { key: 1, cpr: 1 } },
    });
    expect(erasure?.childId).toBeUndefined();
    expect(erasure?.certificate?.keysHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leaves the rounds’ counts as they were: a line without a name', async () => {
    await propose();
    await approve();
    await town.workOff();
    const items = await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': roster.pk },
    });
    expect(items.find(({ sk }) => sk === 'roster')).toMatchObject({
      c: [
        [expect.stringMatching(/^erased-/), '', 20050101, 1],
        ['nabobarn', 'Nabo Prøve', 20050404, 1],
      ],
    });
    expect(items.filter(({ p }) => p === 'y')).toHaveLength(1);
  });

  test('is the same when its message comes twice', async () => {
    await propose();
    await approve();
    town.queued.push(...town.queued);
    await town.workOff();
    expect(await listed()).toHaveLength(1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
    'killed around write %i and gone on with, ends the same',
    async (n) => {
      await propose();
      await approve();
      const messages = [...town.queued];
      await killedAt(town.client, { n, when: n % 2 === 0 ? 'before' : 'after' }, () => town.workOff());
      town.queued.push(...messages);
      await town.workOff();
      expect(await traces()).toEqual([]);
      expect(await listed()).toMatchObject([
        { state: 'erased', certificate: { counts: { key: 1, cpr: 1 } } },
      ]);
    },
  );
});
