import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlacement } from '#test/builders/placement.ts';
import { occasions } from './occasions.ts';
import { isSameSitting, withoutBlindPlacements } from './placement-blind.ts';

const now = '2026-11-23T12:00:00.000Z';
const ids = (readerId: string, placements: ReturnType<typeof aPlacement>[], at = now) => {
  const { shown, waiting } = withoutBlindPlacements(placements, readerId, at);
  return { shown: shown.map(({ id }) => id), waiting: waiting.map(({ id }) => id) };
};
const hers = aPlacement({ id: 'hers', by: { id: 'ellen', name: 'Ellen' } });
const his = aPlacement({ id: 'his', by: { id: 'signe', name: 'Signe' } });

test('a colleague’s placement is hidden until one has placed oneself', () => {
  expect(ids('signe', [hers])).toEqual({ shown: [], waiting: ['hers'] });
  expect(ids('ellen', [hers])).toEqual({ shown: ['hers'], waiting: [] });
  expect(ids('signe', [hers, his])).toEqual({ shown: ['hers', 'his'], waiting: [] });
});

test('having placed before opens neither what is placed while trying, nor another case', () => {
  const during = aPlacement({ id: 'later', occasion: 'during' });
  const other = aPlacement({ id: 'other', caseId: 'sag-to22222' });
  expect(ids('signe', [his, during, other])).toEqual({ shown: ['his'], waiting: ['later', 'other'] });
});

test('what is placed five weeks later is a sitting of its own', () => {
  const first = aPlacement({ id: 'first', occasion: 'during', at: '2026-10-01T08:00:00.000Z' });
  const again = aPlacement({ id: 'again', occasion: 'during', at: '2026-11-20T08:00:00.000Z' });
  expect(isSameSitting(first, again)).toBe(false);
  const mine = aPlacement({ ...first, id: 'mine', by: { id: 'signe', name: 'Signe' } });
  expect(ids('signe', [first, mine, again])).toEqual({ shown: ['first', 'mine'], waiting: ['again'] });
});

test('all is open when the case has come to a later occasion, and four weeks after it was placed', () => {
  const after = aPlacement({ ...his, id: 'after', occasion: 'after', at: '2026-11-23T09:00:00.000Z' });
  expect(ids('lisbet', [hers, after])).toEqual({ shown: ['hers'], waiting: ['after'] });
  expect(ids('lisbet', [hers], '2026-12-30T08:00:00.000Z')).toEqual({ shown: ['hers'], waiting: [] });
});

const anyPlacement = fc
  .record({
    day: fc.integer({ min: 0, max: 90 }),
    who: fc.constantFrom('ellen', 'signe', 'lisbet'),
    occasion: fc.constantFrom(...occasions),
    caseId: fc.constantFrom('sag-et2345', 'sag-to22222'),
  })
  .map(({ day, who, occasion, caseId }) =>
    aPlacement({
      ...{ id: `${who}-${day}-${occasion}`, occasion, caseId, by: { id: who, name: who } },
      at: new Date(Date.parse('2026-09-01T08:00:00.000Z') + day * 86_400_000).toISOString(),
    }),
  );

test('whatever was placed: one’s own is shown, nothing is lost, and placing oneself hides nothing', () => {
  fc.assert(
    fc.property(fc.array(anyPlacement, { maxLength: 8 }), anyPlacement, (placements, mine) => {
      const own = { ...mine, by: { id: 'signe', name: 'Signe' } };
      const before = withoutBlindPlacements(placements, 'signe', now);
      expect([...before.shown, ...before.waiting]).toHaveLength(placements.length);
      expect(before.waiting.filter(({ by }) => by.id === 'signe')).toEqual([]);
      const after = withoutBlindPlacements([...placements, own], 'signe', now);
      expect(after.shown).toEqual(expect.arrayContaining([...before.shown, own]));
      expect(after.waiting.filter((one) => isSameSitting(one, own))).toEqual([]);
    }),
  );
});
