import { expect, test } from 'vitest';
import { startingGuide, startingPart } from '#shared/instruments/guide-start/guides.ts';
import { chosenMeasure, dueOn } from './chosen-measure.ts';

const guide = startingGuide();
/** A Friday before Easter week would not do: this one is followed by a weekend only. */
const on = { today: '2026-11-20', language: 'da' as const };
const measure = (degree: 3 | 4 | 5, id: string) => {
  const found = startingPart(degree).measures.find((one) => one.id === id);
  if (!found) throw new Error(`the guide has no ${id}`);
  return found;
};

test('a measure becomes an action with its words, its time limit and its law', () => {
  expect(chosenMeasure(measure(4, 'consider-notification'), guide, on)).toMatchObject({
    text: expect.stringMatching(/^Vurder, om du skal underrette\. /),
    target: 'surroundings',
    dueOn: '2026-11-23',
    reviewOn: '2027-01-08',
    law: 'Barnets lov § 133; Barnets lov § 136',
    guideActionId: 'consider-notification',
  });
});

test('what nobody has confirmed, or is not in force, is cited in no case', () => {
  expect(chosenMeasure(measure(3, 'bullying-plan'), guide, on)).not.toHaveProperty('law');
  const before = { ...on, today: '2023-12-29' };
  expect(chosenMeasure(measure(4, 'consider-notification'), guide, before)).not.toHaveProperty('law');
});

test('only what is aimed at the child is an action on the child', () => {
  expect(chosenMeasure(measure(4, 'child-voice-4'), guide, on).target).toBe('child');
  expect(chosenMeasure(measure(4, 'cross-meeting'), guide, on).target).toBe('surroundings');
});

test('time limits count working days, weeks and hours', () => {
  const limit = (amount: number, unit: 'hours' | 'days' | 'working-days' | 'weeks', today = on.today) =>
    dueOn(today, { amount, unit }, 'DK');
  expect(limit(0, 'hours')).toBe('2026-11-20');
  expect(limit(24, 'hours')).toBe('2026-11-21');
  expect(limit(7, 'weeks')).toBe('2027-01-08');
  expect(limit(6, 'working-days')).toBe('2026-11-30');
  // Christmas and New Year lie between.
  expect(limit(10, 'working-days', '2026-12-21')).toBe('2027-01-08');
});
