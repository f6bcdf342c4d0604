import { expect, it } from 'vitest';
import { calendarSchema } from '#shared/access/municipality-calendar.ts';
import { daysOff } from './own-municipality.ts';

it.each(['2026-11-22', '2027-01-01', '2028-02-29', '2032-12-31'])(
  'the demo’s days off, seen on %s, are ones that the municipality may write',
  (today) => {
    const written = calendarSchema.parse(daysOff(today));
    expect(written).toHaveLength(10);
    for (const { name, from } of written.filter(({ name }) => !/jul/i.test(name)))
      expect(new Date(from).getUTCDay(), name).toBe(1);
  },
);

it('has the autumn holiday in week 42, when the schools have it', () => {
  expect(daysOff('2026-11-22').filter(({ name }) => name === 'Efterårsferie')).toMatchObject([
    { from: '2026-10-12', to: '2026-10-16' },
    { from: '2027-10-18', to: '2027-10-22' },
  ]);
});
