import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Period } from '#shared/access/municipality-calendar.ts';
import { startingPart } from '#shared/instruments/guide-start/guides.ts';
import { openGate } from '#functions/access/index.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { partition } from '#functions/kernel/keys.ts';
import { metered } from '#functions/kernel/meter.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readGuideInForce, readGuidePart } from '#functions/instruments/index.ts';
import { readRetention } from '#functions/rights/use-cases/read-retention.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
} from '#test/builders/concern-town.ts';
import { readBullyingPlan } from './bullying/read-bullying-plan.ts';
import { recordNotification } from './guard/record-notification.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

const autumn: Period = { kind: 'school', name: 'Efterårsferie', from: '2026-10-10', to: '2026-10-18' };
const closed: Period = { kind: 'closed', name: 'Lukkedage', from: '2026-10-21', to: '2026-10-23' };
const isIn = (country: 'DK' | 'NO', calendar: Period[] = []) =>
  town.table.put({ Item: { pk: partition('0899', 'municipality'), sk: 'settings', country, calendar } });

async function ask(endpoint: Endpoint, input: object, now: string, who = 'ellen') {
  const asking = {
    ...{ tenant: '0899', actorId: who, now, today: dateOf(new Date(now)), expiresAt: now },
    session: { side: 'staff', assurance: 'substantial' } as const,
  };
  return endpoint.answer(openGate(town.table), input, asking);
}
const raise = (day: string, more: object = {}) =>
  town.concern('ellen', 'raise-concern', { ...raiseInput, ...more }, `${day}T08:00:00.000Z`);
const bullying = { template: 'anti-bullying' };
const planBy = async (day: string) => {
  const reply = await ask(readBullyingPlan(town.table), { childId, caseId }, `${day}T09:00:00.000Z`);
  return reply.ok ? (reply.value as { by: string; law: object }) : undefined;
};
const dueOn = async () =>
  (await town.table.get({ pk: partition('0899', 'tasks', 'myren'), sk: `case#${childId}#${caseId}` }))?.[
    'dueOn'
  ];
const notify = (day: string) => {
  const at = `${day}T08:00:00.000Z`;
  const answer = { outcome: 'notified', how: 'phone', to: 'Familieafdelingen', sentAt: at, text: {} };
  const input = { childId, notificationId: 'underret-et', signs: [], suspected: false, answer };
  return ask(recordNotification(town.table), input, at);
};

describe('a Norwegian municipality', () => {
  beforeEach(() => isIn('NO'));

  test('has Norwegian days and holidays for a plan against bullying, and Norwegian law', async () => {
    await raise('2026-04-29', bullying);
    expect(await dueOn()).toBe('2026-05-07');
    expect(await planBy('2026-04-29')).toMatchObject({
      ...{ by: '2026-05-07', law: { strategy: 'Opplæringslova § 12-3' } },
    });
  });

  test('has Norwegian retention until it has set its own', async () => {
    const reply = await ask(readRetention(town.table), {}, '2026-11-23T08:00:00.000Z', 'adam');
    expect(reply).toMatchObject({ value: { retention: { country: 'NO', version: 0 } } });
  });
});

test.each([
  ['NO', 'Opplæringslova'],
  ['DK', 'Barnets lov'],
] as const)('the shipped guide in %s cites the law there', async (country, law) => {
  await isIn(country);
  const guide = await readGuideInForce(town.table, '0899');
  expect(guide.country).toBe(country);
  expect(JSON.stringify(guide.laws)).toContain(law);
  const part = await readGuidePart(town.table, '0899', guide, 4);
  expect(part).toEqual(startingPart(4, country));
});

describe('a Danish municipality', () => {
  test('has Danish days, holidays and law', async () => {
    await raise('2026-04-29', bullying);
    expect(await planBy('2026-04-29')).toMatchObject({ by: '2026-05-13' });
    const reply = await ask(readRetention(town.table), {}, '2026-11-23T08:00:00.000Z', 'adam');
    expect(reply).toMatchObject({ value: { retention: { country: 'DK' } } });
  });

  test('lets a plan against bullying wait for the schools’ holiday, and not for closed days', async () => {
    await isIn('DK', [autumn, closed]);
    await raise('2026-10-07', bullying);
    expect(await planBy('2026-10-07')).toMatchObject({ by: '2026-10-28' });
    // Clarifying does not wait along.
    expect(await dueOn()).toBe('2026-10-21');
  });

  test('clarifies within fourteen days, holidays or not', async () => {
    await isIn('DK', [autumn, closed]);
    await raise('2026-10-07');
    expect(await dueOn()).toBe('2026-10-21');
  });

  test('asks for its calendar in no round trip of its own', async () => {
    const { meter } = await metered(() => raise('2026-10-07'));
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
  });
});

test.each([
  ['DK', '2026-10-15', '2026-10-08T08:00:00.000Z'],
  ['NO', '2026-10-28', '2026-10-14T08:00:00.000Z'],
] as const)(
  'in %s the law’s own clocks run through every local holiday',
  async (country, receiptBy, assessBy) => {
    await isIn(country, [autumn, closed]);
    expect(await notify('2026-10-07')).toMatchObject({
      value: { notification: { receiptBy, assessBy } },
    });
  },
);
