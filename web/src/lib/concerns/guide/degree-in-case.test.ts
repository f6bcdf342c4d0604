import { expect, test } from 'vitest';
import type { Degree } from '#shared/instruments/ruler-scale.ts';
import { degreeInCase } from './degree-in-case.ts';

const one = {
  id: 'sag-et2345',
  seen: { text: 'Står alene', when: '', childSaid: '', parentsSaid: '', degree: 2 as const },
};
const [ida, bo] = ['Ida Prøve', 'Bo Prøve'].map((name) => ({ id: name.slice(0, 3), name }));
if (!ida || !bo) throw new Error('there are two of them');
const mark = { step: 1, label: { da: 'Bekymring', en: '' }, colour: '#f2b705', symbol: 'triangle' as const };
const at = (degree: Degree, day: string, by = ida, caseId = one.id) => ({
  ...{ caseId, by, at: `${day}T08:00:00.000Z`, placed: { child: { ...mark, degree } } },
});

test('the guide opens at the gravest that somebody says now', () => {
  const placements = [at(4, '2026-11-02', bo), at(2, '2026-11-03'), at(1, '2026-11-09', ida, 'anden-sag')];
  expect(degreeInCase(one, placements)).toBe(4);
  expect(degreeInCase(one, [...placements, at(1, '2026-11-20', bo)])).toBe(2);
});

test('before anybody has placed it opens at what was said when it was raised', () => {
  expect(degreeInCase(one, [])).toBe(2);
  expect(degreeInCase({ ...one, seen: { ...one.seen, degree: undefined } }, [])).toBeUndefined();
});
