import { expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar } from './cedar-engine.ts';
import { compare } from './compare.ts';
import { pairCases } from './enumerate.ts';
import { randomCases } from './random-cases.ts';

// The whole proof, with a million random cases and more, is `npm run access:prove`.
const none = { differing: 0, differences: [] };

test('decide and the policies agree on every combination, up to two roles or two places', () => {
  const { cases, allowed, ...found } = compare(pairCases(), decide, openCedarDecider(openCedar()));
  expect(found).toEqual(none);
  expect(cases).toBe(2_388_336);
  expect(allowed / cases).toBeGreaterThan(0.05);
}, 240_000);

test('decide and the policies agree on 20,000 random cases', () => {
  const { cases, allowed, ...found } = compare(randomCases(0, 2, 7), decide, openCedarDecider(openCedar()));
  expect(found).toEqual(none);
  expect(cases).toBe(20_000);
  expect(allowed / cases).toBeGreaterThan(0.05);
}, 120_000);
