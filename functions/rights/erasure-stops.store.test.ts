import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RetentionRule } from '#shared/rights/retention.ts';
import { standardRetention } from '#shared/rights/retention-countries.ts';
import { anErasableChild } from '#test/builders/erasable-child.ts';
import { childId, erasureId, openErasureTown, type ErasureTown } from '#test/builders/erasure-town.ts';

const from = '2019-10-01T08:00:00.000Z';
const until = '2019-11-01T08:00:00.000Z';
const by = { id: 'lisbet', name: 'Lisbet Prøve' };
const pk = '0899#child#barnet';

let town: ErasureTown;
beforeEach(async () => {
  town = await openErasureTown();
  await town.put(anErasableChild({ stops: [{ id: 'stop-en', from, until, setBy: 'lisbet' }] }));
  const lifted = { at: until, by, reason: 'Undersøgt og afsluttet.' };
  const notified = { outcome: 'notified', how: 'phone', to: 'Socialvagten', sentAt: from, text: {} };
  await town.table.batchWrite([
    {
      put: {
        ...{ pk, sk: 'stop#stop-en', id: 'stop-en', childId, from, by, lifted, version: 2 },
        seen: 'Mærker på armen.',
      },
    },
    {
      put: {
        ...{ pk, sk: 'notification#underretning', id: 'underretning', at: from, by, unitId: 'myren' },
        ...{ answer: notified, signs: [], suspected: true, version: 1 },
      },
    },
  ]);
});
afterEach(() => town.close());

const setRules = (change: (rule: RetentionRule) => Partial<RetentionRule>) =>
  town.gets('adam', 'edit-retention', {
    rules: standardRetention.rules.map((rule) => ({ ...rule, ...change(rule) })),
    version: 0,
  });
const erase = async () => {
  await town.propose();
  await town.approve();
  await town.workOff();
};

describe('a stop that is over', () => {
  test('still covers what stays of the child when its story is erased', async () => {
    await setRules(({ kind }) => ({ years: kind === 'consents' ? 5 : 10 }));
    await erase();
    expect(await town.listed()).toMatchObject([{ state: 'erased' }]);
    expect(await town.table.get({ pk, sk: 'stop#stop-en' } as never)).toBeUndefined();
    expect(await town.table.get({ pk, sk: 'profile' } as never)).toMatchObject({
      stops: [{ id: 'stop-en', from, until }],
    });
  });

  test('is put into the archive with the notification, in both forms, before it goes', async () => {
    await setRules(() => ({ end: 'archive' }));
    await erase();
    const [erasure] = await town.listed();
    expect(erasure).toMatchObject({ state: 'erased' });
    const json = town.archived.get(`archive/0899/${erasureId}/${erasure?.certificate?.archive?.json}.json`);
    const { document } = JSON.parse(json ?? '{}') as { document: { entries: { kind: string }[] } };
    const kinds = document.entries.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'stop')).toHaveLength(2);
    expect(kinds).toContain('notification');
  });
});
