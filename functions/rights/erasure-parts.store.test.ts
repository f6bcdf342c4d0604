import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ErasurePreview } from '#shared/rights/erasure-preview.ts';
import type { RetentionRule } from '#shared/rights/retention.ts';
import { countryRules, standardRetention } from '#shared/rights/retention-countries.ts';
import { anErasableChild } from '#test/builders/erasable-child.ts';
import { childId, erasureId, now, openErasureTown, type ErasureTown } from '#test/builders/erasure-town.ts';
import { killedAt } from '#test/builders/persistently.ts';

let town: ErasureTown;
beforeEach(async () => {
  town = await openErasureTown();
});
afterEach(() => town.close());

const preview = (reason = 'time-is-up') =>
  town.gets<ErasurePreview>('adam', 'preview-erasure', { childId, reason });
const setRules = (change: (rule: RetentionRule) => Partial<RetentionRule>) =>
  town.gets('adam', 'edit-retention', {
    rules: standardRetention.rules.map((rule) => ({ ...rule, ...change(rule) })),
    version: 0,
  });
const entries = async () =>
  (
    await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': '0899#child#barnet' },
    })
  ).map((item) => String(item['sk']));

describe('the look before', () => {
  test('counts what is in the table, the bucket and the user pool, and says what stays and why', async () => {
    expect(await preview()).toEqual({
      ...{ childId, childName: 'Freja Prøve', unitName: 'Myren', since: '2025-07-31', archives: false },
      ...{ kinds: ['profile', 'assessments', 'letters'], holds: [] },
      ends: { profile: 'erase', assessments: 'erase', letters: 'erase' },
      contents: {
        ...{ assessments: 2, 'follow-ups': 2, letters: 1, 'file-requests': 1 },
        ...{ files: 2, notices: 1, seats: 2 },
      },
      kept: ['reads', 'counts', 'certificate', 'staff-notices', 'backups'],
    });
  });

  test('is the same for the second person, and what they approve is what the certificate says', async () => {
    const before = await preview();
    await town.propose();
    expect(await town.gets('lisbet', 'review-erasure', { erasureId })).toEqual(before);
    await town.approve();
    await town.workOff();
    const [erasure] = await town.listed();
    expect(erasure?.certificate).toMatchObject({ contents: before.contents, kept: before.kept });
    expect(await town.refuses('lisbet', 'review-erasure', { erasureId })).toBe('already-answered');
  });

  test('is nobody’s who cannot propose or approve', async () => {
    expect(await town.refuses('lisbet', 'preview-erasure', { childId, reason: 'objection' })).toBe(
      'not-permitted',
    );
    await town.propose();
    expect(await town.refuses('ellen', 'review-erasure', { erasureId })).toBe('not-permitted');
  });
});

describe('the leader of the last place', () => {
  test('is told, sees the unit’s proposals alone, and is the second person', async () => {
    await town.propose();
    const { erasures } = await town.gets<{ erasures: object[] }>('lisbet', 'list-erasures', {
      unitId: 'myren',
    });
    expect(erasures).toMatchObject([{ id: erasureId, childName: 'Freja Prøve', unitName: 'Myren' }]);
    expect(await town.refuses('lisbet', 'list-erasures')).toBe('not-permitted');
    expect(await town.refuses('lisbet', 'list-erasures', { unitId: 'solen' })).toBe('not-permitted');
    const told = await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': '0899#notices#staff#lisbet' },
    });
    expect(told).toMatchObject([{ kind: 'erasure', path: '/units/myren/erasure' }]);
    expect(await town.approve()).toMatchObject({ state: 'approved', answeredBy: { id: 'lisbet' } });
  });

  test('of another place is not', async () => {
    const [place] = anErasableChild().affiliations;
    if (!place) throw new Error('the child has a place');
    await town.put(anErasableChild({ affiliations: [{ ...place, unitId: 'solen' }] }));
    await town.propose();
    expect(await town.refuses('lisbet', 'answer-erasure', { erasureId, version: 1, answer: 'approve' })).toBe(
      'not-permitted',
    );
  });

  test('who is the child’s parent neither answers nor sees it', async () => {
    const [mother] = anErasableChild().guardians;
    if (!mother) throw new Error('the child has a mother');
    await town.put(anErasableChild({ guardians: [{ ...mother, id: 'lisbet' }] }));
    await town.propose();
    expect(await town.refuses('lisbet', 'answer-erasure', { erasureId, version: 1, answer: 'approve' })).toBe(
      'not-permitted',
    );
    expect(await town.gets('lisbet', 'list-erasures', { unitId: 'myren' })).toMatchObject({ erasures: [] });
  });
});

describe('a part whose time is up', () => {
  beforeEach(() => setRules(({ kind }) => ({ years: kind === 'letters' ? 5 : 10 })));

  test('goes alone: the child and the rest stay, and it can be proposed again later', async () => {
    expect(await town.propose()).toMatchObject({ kinds: ['letters'], contents: { letters: 1 } });
    await town.approve();
    await town.workOff();
    expect(await town.listed()).toMatchObject([
      {
        state: 'erased',
        certificate: { contents: { letters: 1 }, kept: expect.arrayContaining(['child']) as [] },
      },
    ]);
    expect((await town.listed())[0]?.childId).toBeUndefined();
    expect(await entries()).not.toContain('letter#brevet');
    expect(await entries()).not.toContain('erasure');
    expect(await entries()).toContain('joint#efteraar');
    expect(await town.table.get({ pk: '0899#link#lenken', sk: 'link' } as never)).toBeUndefined();
    expect(town.pool.size).toBe(3);
    expect(town.stored.size).toBe(3);
    expect((await preview()).kinds).toEqual([]);
  });

  test('waits after all when the rules have changed since', async () => {
    await town.propose();
    await town.approve();
    const rules = standardRetention.rules.map((rule) => ({ ...rule, years: 12 }));
    await town.gets('adam', 'edit-retention', { rules, version: 1 });
    await town.workOff();
    expect(await town.listed()).toMatchObject([{ state: 'held', holds: ['not-yet-time'] }]);
  });
});

describe('everything about the child', () => {
  test('goes with it: files in every version, seats, links and the parents’ notices about it', async () => {
    await town.propose();
    await town.approve();
    await town.workOff();
    expect(await town.traces()).toEqual([]);
    expect([...town.stored.keys()]).toEqual(['andres/1.pdf']);
    expect([...town.pool]).toEqual(['0899-adam']);
    expect(town.archived.size).toBe(0);
    const others = await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': '0899#notices#guardian#mother' },
    });
    expect(others.map((item) => item['path'])).toEqual(['/family/children/soesteren/rights']);
  });
});

describe('the archive', () => {
  const norway = () =>
    town.gets('adam', 'edit-retention', {
      ...{ country: 'NO', version: 0 },
      rules: countryRules('NO').rules.map((rule) => ({ ...rule, years: 5 })),
    });

  test('gets what the rules say before anything goes; its hashes stand in the certificate', async () => {
    await setRules(({ kind }) => (kind === 'assessments' ? { end: 'archive' } : {}));
    expect(await preview()).toMatchObject({
      archives: true,
      ends: { assessments: 'archive', letters: 'erase' },
    });
    await town.propose();
    await town.approve();
    await town.workOff();
    const [erasure] = await town.listed();
    const archive = erasure?.certificate?.archive;
    expect(archive?.keptUntil).toBe('2036-11-21');
    const json = town.archived.get(`archive/0899/${erasureId}/${archive?.json}.json`) ?? '';
    expect(createHash('sha256').update(json).digest('hex')).toBe(archive?.json);
    const { document } = JSON.parse(json) as { document: { entries: { kind: string }[]; letters: object[] } };
    expect(document.entries.map(({ kind }) => kind).sort()).toEqual([
      'follow-up',
      'informed',
      'joint',
      'own',
    ]);
    expect(document.letters).toEqual([]);
    expect(town.archived.get(`archive/0899/${erasureId}/${archive?.pdf}.pdf`)).toMatch(/^%PDF/);
    expect(await town.traces()).toEqual([]);
  });

  test('in Norway gets everything, also when a family asks for erasure', async () => {
    await norway();
    await town.propose('objection');
    await town.approve();
    await town.workOff();
    const [json] = [...town.archived].filter(([key]) => key.endsWith('.json')).map(([, text]) => text);
    expect(JSON.parse(json ?? '{}')).toMatchObject({ document: { letters: [{ state: 'delivered' }] } });
  });

  test('is fetched by those who answer for files, from an erasure that has one', async () => {
    await norway();
    await town.propose();
    expect(await town.refuses('adam', 'fetch-archive', { erasureId, format: 'pdf' })).toBe('no-archive');
    await town.approve();
    await town.workOff();
    expect(await town.refuses('lisbet', 'fetch-archive', { erasureId, format: 'pdf' })).toBe('not-permitted');
    expect(await town.gets('adam', 'fetch-archive', { erasureId, format: 'json' })).toMatchObject({
      url: expect.stringContaining(`archive/0899/${erasureId}/`) as string,
    });
    expect(
      await town.refuses('adam', 'fetch-archive', { erasureId, format: 'pdf' }, '2037-01-01T08:00:00.000Z'),
    ).toBe('no-archive');
  });

  test.each([1, 2, 3, 4, 5, 7, 9, 11])(
    'killed around write %i and gone on with, ends the same, with what the certificate says in it',
    async (n) => {
      await norway();
      await town.propose();
      await town.approve();
      const messages = [...town.queued];
      await killedAt(town.client, { n, when: n % 2 === 0 ? 'before' : 'after' }, () => town.workOff());
      town.queued.push(...messages);
      await town.workOff('2026-11-21T09:00:00.000Z');
      expect(await town.traces()).toEqual([]);
      const [erasure] = await town.listed();
      expect(erasure).toMatchObject({
        state: 'erased',
        certificate: { contents: { assessments: 2, letters: 1, files: 2, seats: 2 } },
      });
      const { json } = erasure?.certificate?.archive ?? { json: '' };
      expect(town.archived.get(`archive/0899/${erasureId}/${json}.json`)).toContain(`"madeAt": "${now}"`);
      expect([...town.pool]).toEqual(['0899-adam']);
    },
  );
});
