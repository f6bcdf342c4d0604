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
    for (const side of ['guardian', 'child'] as const) expect(isTold({ side }, line({ word }))).toBe(false);
    expect(isTold({ side: 'staff' }, line({ word }))).toBe(true);
  }
  expect(isTold({ side: 'guardian' }, line())).toBe(true);
});

test('a family reads that somebody looked, and not that there is a case it has not been told of', () => {
  const parent = { id: 'parent', side: 'guardian' as const, namesInReads: true };
  const colleague = { id: 'colleague', side: 'staff' as const, namesInReads: true };
  for (const word of [
    'concern.raised',
    'placement.saved',
    'sparring.asked',
    'voice.recorded',
    'dialogue.started',
  ]) {
    expect(shownTo(parent, line({ word }), 'Ea')).toEqual(shownTo(parent, line(), 'Ea'));
    expect(shownTo(colleague, line({ word }), 'Ea').word).toBe(word);
  }
  expect(shownTo(parent, line({ word: 'concern.told' }), 'Ea').word).toBe('concern.told');
});

test('that the other parent has answered a dialogue no parent reads here; one’s own answer one does', () => {
  const answered = line({ side: 'guardian', actorId: 'other-parent', word: 'dialogue.answered-at-home' });
  const as = (id: string) => shownTo({ id, side: 'guardian', namesInReads: true }, answered, 'Per').word;
  expect([as('parent'), as('other-parent')]).toEqual(['child.thread-read', 'dialogue.answered-at-home']);
});

test('that a child has told something itself is told to no parent', () => {
  const told = line({ side: 'child', actorId: 'child', word: 'voice.given' });
  expect(isTold({ side: 'guardian' }, told)).toBe(false);
  expect(isTold({ side: 'child' }, told)).toBe(true);
  expect(shownTo({ id: 'child', side: 'child', namesInReads: true }, told, undefined).word).toBe(
    'voice.given',
  );
});
