import { expect, test } from 'vitest';
import { aPlacement } from '#test/builders/placement.ts';
import { degreeInCase } from './degree-in-case.ts';

const one = {
  id: 'sag-et2345',
  seen: { text: 'Står alene', when: '', childSaid: '', parentsSaid: '', degree: 2 },
};
const bo = { by: { id: 'bo-prove', name: 'Bo Prøve' } };
const mark = aPlacement().placed.child;
const at = (degree: 1 | 2 | 4, day: string, more: object = {}) =>
  aPlacement({ at: `${day}T08:00:00.000Z`, placed: mark ? { child: { ...mark, degree } } : {}, ...more });

test('the guide opens at the gravest that somebody says now', () => {
  const placements = [
    at(4, '2026-11-02', bo),
    at(2, '2026-11-03'),
    at(1, '2026-11-09', { caseId: 'anden-sag' }),
  ];
  expect(degreeInCase(one, placements)).toBe(4);
  expect(degreeInCase(one, [...placements, at(1, '2026-11-20', bo)])).toBe(2);
});

test('before anybody has placed it opens at what was said when it was raised', () => {
  expect(degreeInCase(one, [])).toBe(2);
  expect(degreeInCase({ ...one, seen: { ...one.seen, degree: undefined } }, [])).toBeUndefined();
});
