import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutBlindEntries } from './blind.ts';
import type { RoundEntry } from './thread-entries.ts';

const base = { roundName: 'Autumn', at: '2026-09-01T08:00:00.000Z', version: 1 };
const said = { position: 'yellow' as const, dimensions: {}, comment: 'Tired', instrumentVersion: 1 };
const own = (staff: string, roundId = 'round-1', required = 2): RoundEntry => ({
  ...{ kind: 'own', ...base, ...said, roundId, required },
  by: { id: staff, name: staff },
});
const joint = (roundId = 'round-1'): RoundEntry => ({
  ...{ kind: 'joint', ...base, ...said, roundId, fewerThanRequired: false },
  by: { id: 'staff-a', name: 'A' },
});
const authors = (entries: RoundEntry[]) =>
  entries.filter((one) => one.kind === 'own').map((one) => one.by.id);

describe('the blind rule', () => {
  test('shows my own and hides my colleague’s until as many are in as needed', () => {
    expect(authors(withoutBlindEntries([own('staff-a')], 'staff-a'))).toEqual(['staff-a']);
    expect(authors(withoutBlindEntries([own('staff-a')], 'staff-b'))).toEqual([]);
    expect(authors(withoutBlindEntries([own('staff-a'), own('staff-b')], 'staff-b'))).toEqual([
      'staff-a',
      'staff-b',
    ]);
  });

  test('ends with the joint assessment, and with the window for own ones, of the same round only', () => {
    expect(authors(withoutBlindEntries([own('staff-a'), joint()], 'staff-b'))).toEqual(['staff-a']);
    expect(authors(withoutBlindEntries([own('staff-a'), joint('round-0')], 'staff-b'))).toEqual([]);
    expect(authors(withoutBlindEntries([own('staff-a')], 'staff-b', new Set(['round-1'])))).toEqual([
      'staff-a',
    ]);
    expect(authors(withoutBlindEntries([own('staff-a')], 'staff-b', new Set(['round-0'])))).toEqual([]);
  });

  test('never hides one’s own or anything but own assessments, and keeps the order', () => {
    const entry = fc.oneof(
      fc
        .tuple(fc.constantFrom('staff-a', 'staff-b', 'staff-c'), fc.constantFrom('round-1', 'round-2'))
        .map(([staff, round]) => own(staff, round, 3)),
      fc.constantFrom('round-1', 'round-2').map((round) => joint(round)),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const seen = withoutBlindEntries(entries, 'staff-a');
        expect(seen).toEqual(entries.filter((one) => seen.includes(one)));
        for (const one of entries)
          if (one.kind !== 'own' || one.by.id === 'staff-a') expect(seen).toContain(one);
      }),
    );
  });
});
