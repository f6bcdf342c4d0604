import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Placement, Placing } from '#shared/concerns/placement.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { metered } from '#functions/kernel/meter.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { caseId, childId } from '#test/builders/concern-town.ts';
import { aPlacing } from '#test/builders/placement.ts';
import { openPlacementTown, type PlacementTown } from '#test/builders/placement-town.ts';

let town: PlacementTown;
beforeEach(async () => {
  town = await openPlacementTown();
});
afterEach(() => town.close());

const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const place = (
  who: 'ellen' | 'signe' | 'lisbet' | 'stranger',
  id: string,
  {
    now,
    version = 0,
    about,
    ...change
  }: { now?: string; version?: number; about?: string | null } & Partial<Placing> = {},
) =>
  town.place(
    who,
    'save-placement',
    {
      childId,
      placementId: id,
      version,
      ...(about !== null && { caseId: about ?? caseId }),
      placing: aPlacing(change),
    },
    now,
  );
const list = async (who: Parameters<PlacementTown['place']>[0], now?: string) => {
  const reply = await town.place(who, 'list-placements', { childId }, now);
  const { placements, waiting } = (reply as { value: { placements: Placement[]; waiting: { id: string }[] } })
    .value;
  return { shown: placements.map(({ id }) => id), waiting: waiting.map(({ id }) => id) };
};

describe('placing', () => {
  test('keeps the words the ruler had, in two round trips and at most six write units', async () => {
    const { result, meter } = await metered(() => place('ellen', 'ellens'));
    expect(result).toMatchObject({
      value: {
        ...{ version: 1, by: { id: 'ellen' }, rulerTitle: { en: expect.stringContaining('5 steps') } },
        placed: { child: { step: 3, degree: 3, label: { da: 'Bekymring' } } },
        risk: [{ id: 'lonely', text: { en: 'Alone in breaks and leisure' } }],
        frequency: { label: { en: 'Several times a week' } },
      },
    });
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
  });

  test('twice with the same words is one, with others a correction of the version seen', async () => {
    const first = await place('ellen', 'ellens');
    expect(await place('ellen', 'ellens')).toEqual(first);
    expect(await place('ellen', 'ellens', { rationale: 'Andre ord' })).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { version: 1 } },
    });
    expect(await place('ellen', 'ellens', { rationale: 'Andre ord', version: 1 })).toMatchObject({
      value: { version: 2, rationale: 'Andre ord', at: (first as { value: Placement }).value.at },
    });
    expect(await list('ellen')).toEqual({ shown: ['ellens'], waiting: [] });
  });

  test('of two corrections at once one is kept, and the other sees it', async () => {
    await place('ellen', 'ellens');
    const ends = await Promise.all(
      ['En grund', 'To grunde'].map((rationale) => place('ellen', 'ellens', { rationale, version: 1 })),
    );
    expect(ends.map(code).sort()).toEqual(['changed-meanwhile', 'done']);
  });

  test('takes only what stands on the ruler, in a case that is there', async () => {
    expect(code(await place('ellen', 'a123', { placed: { child: 6 } }))).toBe('not-on-the-ruler');
    expect(code(await place('ellen', 'a123', { risk: ['no-such'] }))).toBe('not-on-the-ruler');
    expect(code(await place('ellen', 'a123', { frequency: 'no-such' }))).toBe('not-on-the-ruler');
    expect(code(await place('ellen', 'a123', { rulerVersion: 7 }))).toBe('unknown-ruler');
    expect(code(await place('ellen', 'a123', { rulerId: 'no-such' }))).toBe('unknown-ruler');
    expect(code(await place('ellen', 'a123', { about: 'sag-nul234' }))).toBe('unknown-case');
    expect(code(await place('ellen', 'a123', { placed: {} }))).toBe('input-invalid');
    expect(code(await place('ellen', 'a123', { rationale: ' ' }))).toBe('input-invalid');
    expect(await list('ellen')).toEqual({ shown: [], waiting: [] });
  });

  test('goes on the ruler of ten, too, two steps a degree', async () => {
    expect(await place('ellen', 'a123', { rulerId: 'ten-steps', placed: { care: 8 } })).toMatchObject({
      value: { steps: 10, placed: { care: { step: 8, degree: 4 } } },
    });
  });

  test('is refused to those who do not work with the child, and under a colleague’s id', async () => {
    expect(code(await place('stranger', 'a123'))).toBe('not-permitted');
    await place('ellen', 'ellens');
    expect(code(await place('signe', 'ellens', { version: 1 }))).toBe('not-permitted');
  });
});

test('a placement sent with the id a child had before it was merged goes to the case with the child', async () => {
  await town.table.put({ Item: { pk: '0899#person#barn-foer', sk: 'alias', id: childId } });
  const input = { childId: 'barn-foer', placementId: 'ellens', caseId, version: 0, placing: aPlacing() };
  expect(code(await town.place('ellen', 'save-placement', input))).toBe('done');
  expect((await list('ellen')).shown).toEqual(['ellens']);
});

describe('a colleague’s placement', () => {
  test('is hidden until one has placed oneself; then both see both', async () => {
    await place('ellen', 'ellens');
    expect(await list('signe')).toEqual({ shown: [], waiting: ['ellens'] });
    await place('signe', 'signes', { placed: { child: 4 } });
    expect(await list('signe')).toEqual({ shown: ['ellens', 'signes'], waiting: [] });
    expect(await list('ellen')).toEqual({ shown: ['ellens', 'signes'], waiting: [] });
    expect(await list('lisbet')).toEqual({ shown: [], waiting: ['ellens', 'signes'] });
  });

  test('that was seen shuts one’s own: it is placed again, not corrected', async () => {
    await place('ellen', 'ellens');
    await place('signe', 'signes');
    expect(code(await place('signe', 'signes', { version: 1, rationale: 'Som Ellen' }))).toBe(
      'others-have-followed',
    );
    expect(code(await place('signe', 'igen2', { rationale: 'Ser det anderledes' }))).toBe('done');
  });

  test('placed while trying is a new sitting, blind again', async () => {
    await place('ellen', 'ellens');
    await place('signe', 'signes');
    const now = '2027-01-11T09:00:00.000Z';
    await place('ellen', 'ellens2', { occasion: 'during', placed: { child: 2 }, now });
    expect(await list('signe', now)).toEqual({ shown: ['ellens', 'signes'], waiting: ['ellens2'] });
  });
});

describe('a service to which the concerns were released', () => {
  const onThread = async () => {
    const reply = await town.place('pernille', 'read-thread', { childId });
    const { entries } = (reply as { value: { entries: ThreadEntry[] } }).value;
    return entries.flatMap((entry) => (entry.kind === 'placement' ? [entry.id] : []));
  };

  test('places nothing itself: it sees at once what was placed, on the list and on the thread', async () => {
    const basis = { childId, basisId: 'grundlag', kind: 'authority', unitId: 'ppr-nord' };
    const words = { until: '2027-03-01', rationale: 'Nødvendigt for at rådgive om barnet i sagen.' };
    await town.ask('lisbet', 'record-basis', { ...basis, ...words, sections: ['concerns'] });
    await place('ellen', 'ellens');
    expect(await list('pernille')).toEqual({ shown: ['ellens'], waiting: [] });
    expect(await onThread()).toEqual(['ellens']);
  });
});

describe('on the thread', () => {
  const seen = async (who: 'ellen' | 'signe' | 'mother' | 'pernille') => {
    const reply = await town.place(who, 'read-thread', { childId });
    const { entries } = (reply as { value: { entries: ThreadEntry[] } }).value;
    return entries.flatMap((entry) => (entry.kind === 'placement' ? [entry] : []));
  };

  test('a placement is blind as in the case, and does not reach a family that was not told', async () => {
    await place('ellen', 'ellens', { risk: ['bullying'] });
    expect((await seen('ellen')).map(({ id }) => id)).toEqual(['ellens']);
    expect(await seen('signe')).toEqual([]);
    expect(await seen('mother')).toEqual([]);
  });

  test('a family that was told sees where and what protects, not one colleague’s reasons', async () => {
    await place('ellen', 'ellens', { risk: ['bullying'] });
    await place('ellen', 'uden-sag', { about: null });
    await town.tellFamily();
    expect(await seen('mother')).toMatchObject([
      {
        id: 'ellens',
        rationale: '',
        risk: [],
        protective: [{ id: 'friend' }],
        placed: { child: { degree: 3 } },
      },
    ]);
  });

  test('one corrected while a stop held stays from the family as one made then', async () => {
    await town.tellFamily();
    await place('ellen', 'ellens');
    expect(await seen('mother')).toHaveLength(1);
    const corrected = { version: 1, surroundings: 'sagt-under-stoppet', now: '2026-11-25T09:00:00.000Z' };
    expect(code(await place('ellen', 'ellens', corrected))).toBe('done');
    const stop = { from: '2026-11-24T09:00:00.000Z', until: '2026-11-26T09:00:00.000Z', setBy: 'lisbet' };
    await town.put(aTownChild({ stops: [{ id: 'stop-et23', ...stop }] }));
    expect(await seen('mother')).toEqual([]);
  });
});
