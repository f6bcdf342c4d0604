import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldsApart, gapsByField, looksLike, onTopOf, problemsIn } from './draft.ts';

const begun = { title: 'Før', lead: 'Indledning', dimensions: ['a', 'b'] };

describe('an instrument in the making', () => {
  test('is put on top of a colleague’s version field by field: what was not edited here is theirs', () => {
    const theirs = { ...begun, title: 'Deres', dimensions: ['a', 'b', 'c'] };
    const mine = { ...begun, lead: 'Min', dimensions: ['b'] };
    expect(onTopOf(theirs, begun, mine)).toEqual({ title: 'Deres', lead: 'Min', dimensions: ['b'] });
  });

  test('names the fields that differ', () => {
    expect(fieldsApart({ ...begun, dimensions: ['b', 'a'] }, begun)).toEqual(['dimensions']);
    expect(fieldsApart(begun, { ...begun })).toEqual([]);
  });

  test('says what is missing by field, in the server’s codes', () => {
    const schema = z.object({
      title: z.string().min(1),
      parts: z.array(z.string().min(1)).refine((all) => new Set(all).size === all.length, 'part-twice'),
    });
    const problems = problemsIn(schema, { title: '', parts: ['', ''] });
    expect(gapsByField(problems)).toEqual([
      { where: 'title', problems: { title: 'too_small' } },
      {
        where: 'parts',
        problems: { 'parts.0': 'too_small', 'parts.1': 'too_small', parts: 'part-twice' },
      },
    ]);
    expect(problemsIn(schema, { title: 'a', parts: ['b'] })).toEqual({});
  });

  test('kept on the device is taken up only in the shape of today', () => {
    expect(looksLike({ ...begun, more: 1 }, begun)).toBe(true);
    expect(looksLike({ ...begun, dimensions: 'a' }, begun)).toBe(false);
    expect(looksLike({ title: 'Før' }, begun)).toBe(false);
    expect(looksLike(null, begun)).toBe(false);
  });
});
