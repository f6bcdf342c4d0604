import { expect, test } from 'vitest';
import { basisKinds, lawOn } from './law.ts';
import type { SsdExchange } from './release.ts';
import { ssdCases, ssdObstacle } from './ssd-count.ts';

const today = '2026-11-21';
const exchange = (change: Partial<SsdExchange> = {}): SsdExchange => ({
  ...{ caseId: 'sagen', matter: 'Sprog', exchange: 'meeting', heldOn: today, special: '' },
  ...change,
});

test('each basis has a place in Danish law today, and none before there was one', () => {
  expect(basisKinds.filter((kind) => !lawOn(kind, today)?.citation)).toEqual([]);
  expect(lawOn('notification', '2023-12-31')).toBeUndefined();
});

test('Norway has consent and notification, and no exchange without consent', () => {
  expect(basisKinds.filter((kind) => lawOn(kind, today, 'NO'))).toEqual(['consent', 'notification']);
  expect(ssdObstacle([], exchange(), today, 'NO')).toBe('no-such-basis');
});

test('each case is counted by itself', () => {
  const held = [exchange()];
  expect(ssdObstacle(held, exchange(), today)).toBe('ssd-used-up');
  expect(ssdObstacle(held, exchange({ caseId: 'en-anden' }), today)).toBeUndefined();
});

test('the counter tells what is left in each case, the latest case first', () => {
  const followUp = exchange({ exchange: 'follow-up', heldOn: '2026-11-20', special: 'nyt er kommet til' });
  const held = [followUp, exchange({ heldOn: '2026-11-01' }), exchange({ caseId: 'en-anden' })];
  expect(ssdCases(held, today)).toMatchObject([
    { caseId: 'en-anden', meetings: 1, followUps: 0, next: 'follow-up' },
    { caseId: 'sagen', meetings: 1, followUps: 1, lastHeldOn: '2026-11-20', next: 'none' },
  ]);
});
