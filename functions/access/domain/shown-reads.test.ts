import { describe, expect, test } from 'vitest';
import { isShownToParent, isTold, shownTo, type KnownLine } from './shown-reads.ts';

const line = (change: Partial<KnownLine> = {}): KnownLine => ({
  place: '2026-11-10T10:00:00.000Z#abcd',
  at: '2026-11-10T10:00:00.000Z',
  ...{ side: 'staff', actorId: 'staff', word: 'child.thread-read', outcome: 'asked' },
  as: [{ role: 'staff', unitId: 'myren', unitName: 'Myren' }],
  ...change,
});
const stop = { from: '2026-11-10T00:00:00.000Z', until: '2026-11-11T00:00:00.000Z' };

describe('while a stop held, a parent', () => {
  test('is told of daily work and of what the family did', () => {
    expect(isShownToParent(line(), [stop])).toBe(true);
    expect(isShownToParent(line({ side: 'guardian', as: [{ role: 'guardian' }] }), [stop])).toBe(true);
  });

  test.each(['leader', 'professional', 'district-team', 'health-visitor', 'administrator'])(
    'is not told that a %s looked',
    (role) => {
      expect(isShownToParent(line({ as: [{ role }] }), [stop])).toBe(false);
      expect(isShownToParent(line({ as: [{ role: 'staff' }, { role }] }), [stop])).toBe(false);
    },
  );

  test('is not told of what nobody yet knows the capacity of', () => {
    expect(isShownToParent(line({ as: [] }), [stop])).toBe(false);
  });

  test('is told of none of it while the stop goes on', () => {
    expect(
      isShownToParent(line({ as: [{ role: 'leader' }], at: '2027-01-01T00:00:00.000Z' }), [
        { from: stop.from },
      ]),
    ).toBe(false);
  });
});

test('before and after a stop a parent is told of everything but protection', () => {
  for (const at of ['2026-11-09T10:00:00.000Z', '2026-11-12T10:00:00.000Z']) {
    expect(isShownToParent(line({ at, as: [{ role: 'leader' }] }), [stop])).toBe(true);
    expect(isShownToParent(line({ at, word: 'stop.lifted' }), [stop])).toBe(false);
  }
});

describe('what is shown of a line', () => {
  const parent = { id: 'parent', side: 'guardian' as const, namesInReads: true };

  test('names staff to families where the municipality does, and never those who were refused', () => {
    expect(shownTo(parent, line(), 'Ea').actorName).toBe('Ea');
    expect(shownTo({ ...parent, namesInReads: false }, line(), 'Ea').actorName).toBeUndefined();
    expect(shownTo(parent, line({ outcome: 'refused' }), 'Ea').actorName).toBeUndefined();
  });

  test('names no other parent, and gives no id', () => {
    const other = line({ side: 'guardian', actorId: 'other-parent' });
    expect(shownTo(parent, other, 'Per')).toMatchObject({ own: false, side: 'guardian' });
    expect(shownTo(parent, other, 'Per').actorName).toBeUndefined();
    expect(shownTo(parent, other, 'Per').actorId).toBeUndefined();
  });

  test('says which are the reader’s own, by id and side', () => {
    expect(shownTo(parent, line({ side: 'guardian', actorId: 'parent' }), 'Pia').own).toBe(true);
    expect(shownTo(parent, line({ actorId: 'parent' }), 'Pia').own).toBe(false);
  });
});

test('no family is told of a notification, with or without a stop; colleagues are', () => {
  for (const word of ['notification.recorded', 'notification.read', 'notification.cpr-read']) {
    for (const side of ['guardian', 'child'] as const) expect(isTold({ side }, { word })).toBe(false);
    expect(isTold({ side: 'staff' }, { word })).toBe(true);
  }
  expect(isTold({ side: 'guardian' }, { word: 'child.thread-read' })).toBe(true);
});
