import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupIdSchema } from '#shared/ids.ts';
import { exportInstant } from './export-time.ts';
import { groupIdOf } from './group-ids.ts';

const sign = fc.constantFrom(...'Aaz49 -_#/.;æØåÉü漢\u0301\u0000\u{1f600}');

describe('a group’s id', () => {
  test('reads like the file’s where that is safe', () => {
    expect(groupIdOf('899001', '4A')).toBe('899001-4a');
  });

  test('differs for codes that differ only in capitals or signs', () => {
    const ids = ['SFO-GUL', 'sfo-gul', 'SFO GUL', 'SFOGUL'].map((code) => groupIdOf('899001', code));
    expect(new Set(ids).size).toBe(4);
  });

  test('is always fit for keys and URLs, and begins with the unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 80 }), (code) => {
        const id = groupIdOf('899001', code);
        expect(groupIdSchema.safeParse(id).success).toBe(true);
        expect(id.startsWith('899001-')).toBe(true);
      }),
    );
  });
});

describe('the instant of an export', () => {
  test.for([
    ['2026-07-01T04:00:00', '2026-07-01T02:00:00.000Z'],
    ['2026-12-01T04:00:00', '2026-12-01T03:00:00.000Z'],
    ['2026-10-25T04:00:00', '2026-10-25T03:00:00.000Z'],
    ['2026-03-29T01:30:00', '2026-03-29T00:30:00.000Z'],
    ['2026-07-01T04:00:00.123', '2026-07-01T02:00:00.123Z'],
    ['2026-07-01T04:00:00+02:00', '2026-07-01T02:00:00.000Z'],
    ['2026-07-01T04:00:00Z', '2026-07-01T04:00:00.000Z'],
  ] as const)('%s is %s', ([written, instant]) => expect(exportInstant(written)).toBe(instant));
});
