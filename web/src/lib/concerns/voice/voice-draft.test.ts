import { expect, test } from 'vitest';
import { voiceKeyOf } from './voice-draft.ts';

test('what is begun in one case is found neither in another nor on the child’s own page', () => {
  const about = (id: string) => ({ kind: 'case', id });
  const keys = [about('sag-et'), about('sag-to'), { kind: 'child' }, undefined].map((one) =>
    voiceKeyOf('barnet', one),
  );
  expect(new Set(keys).size).toBe(4);
  expect(voiceKeyOf('barnet', about('sag-et'))).toBe(keys[0]);
});
