import { expect, test } from 'vitest';
import { waitsAtHome } from './waits-at-home.ts';

const by = { id: 'ellen', name: 'Ellen' };
const invited = { at: '2026-11-20T08:00:00.000Z', by };
const mother = { id: 'mother', side: 'guardian' as const };
const youth = { id: 'noah', side: 'child' as const };
const answer = (id: string, side: 'guardian' | 'child') => ({ id, name: id, side, at: invited.at });
const open = { state: 'parents-invited' as const, invited, talk: undefined, answered: [] };

test('a dialogue waits for whoever it has reached and who has not answered it', () => {
  expect(waitsAtHome(open, mother, [])).toBe(true);
  expect(waitsAtHome({ ...open, answered: [answer('father', 'guardian')] }, mother, [])).toBe(true);
  expect(waitsAtHome({ ...open, answered: [answer('mother', 'guardian')] }, mother, [])).toBe(false);
  expect(waitsAtHome({ ...open, invited: undefined, state: 'created' }, mother, [])).toBe(false);
  const talk = { ...invited, on: '2026-11-27', time: '15:30', place: 'Myren', with: '' };
  expect(waitsAtHome({ ...open, invited: undefined, talk }, mother, [])).toBe(true);
});

test('not when it is too late to answer, nor for what was sent while a stop held', () => {
  for (const state of ['talk-held', 'agreed', 'closed'] as const)
    expect(waitsAtHome({ ...open, state }, mother, [])).toBe(false);
  expect(waitsAtHome(open, mother, [{ from: '2026-11-19T00:00:00.000Z' }])).toBe(false);
});

test('what a child said together with staff does not stand for its own answers', () => {
  const together = { ...answer('noah', 'child'), withStaff: true as const };
  expect(waitsAtHome({ ...open, answered: [together] }, youth, [])).toBe(true);
  expect(waitsAtHome({ ...open, answered: [answer('noah', 'child')] }, youth, [])).toBe(false);
});
