import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Placing } from '#shared/concerns/placement.ts';
import { metered } from '#functions/kernel/meter.ts';
import { caseId, childId, raiseInput } from '#test/builders/concern-town.ts';
import { notDemanded, notified } from '#test/builders/notification-town.ts';
import { aPlacing } from '#test/builders/placement.ts';
import { openPlacementTown, type PlacementTown } from '#test/builders/placement-town.ts';

let town: PlacementTown;
beforeEach(async () => {
  town = await openPlacementTown();
});
afterEach(() => town.close());

const day = (date: string) => `${date}T09:00:00.000Z`;
const violence = 'Fortæller om eller har mærker efter vold eller overgreb';
const afraid = 'Er bange for at komme hjem';
const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const place = (
  { version = 0, now = day('2026-11-23'), id = 'placering-et' } = {},
  change: Partial<Placing> = {},
) => {
  const placing = aPlacing({ risk: ['tells-of-violence'], ...change });
  return town.place('ellen', 'save-placement', { childId, caseId, placementId: id, version, placing }, now);
};
const answer = (what: object, who: 'ellen' | 'signe' = 'ellen', now = day('2026-11-23')) =>
  town.place(who, 'record-notification', what, now);
const seenNot = { ...notDemanded, signs: [violence] };

describe('a placement with a sign that demands a notification', () => {
  test('is taken when the sign is answered, and before not', async () => {
    expect(code(await place())).toBe('stop-unanswered');
    expect(code(await answer(seenNot))).toBe('done');
    expect(code(await place())).toBe('done');
  });

  test('is not answered by a colleague: the duty is one’s own', async () => {
    expect(code(await answer(seenNot, 'signe'))).toBe('done');
    expect(code(await place())).toBe('stop-unanswered');
  });

  test('stops anew at another sign, and after four weeks', async () => {
    await answer(seenNot);
    expect(code(await place({}, { risk: ['tells-of-violence', 'afraid-home'] }))).toBe('stop-unanswered');
    expect(code(await place({ now: day('2026-12-21') }))).toBe('done');
    expect(code(await place({ now: day('2026-12-22'), id: 'placering-to' }))).toBe('stop-unanswered');
  });

  test('goes on while a notification is under way, whatever it named, until the authority has told', async () => {
    await answer({ ...notified, signs: [afraid] });
    expect(code(await place())).toBe('done');
  });

  test('can be corrected with the same sign, and not with one more', async () => {
    await answer(seenNot);
    expect(code(await place())).toBe('done');
    const later = { version: 1, now: day('2026-12-30') };
    const other = { risk: ['tells-of-violence', 'self-harm'] };
    expect(code(await place(later, other))).toBe('stop-unanswered');
    expect(code(await place(later, { rationale: 'Andre ord' }))).toBe('done');
  });

  test('costs no round trip more', async () => {
    await answer(seenNot);
    const { meter } = await metered(() => place());
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
  });
});

describe('a wonder with a sign of danger', () => {
  const danger = { ...raiseInput, caseId: 'sag-fare23', seen: { ...raiseInput.seen, signs: ['violence'] } };
  const raise = (now = day('2026-11-23')) => town.concern('ellen', 'raise-concern', danger, now);

  test('is taken when the stop is answered, whatever was said, and before not', async () => {
    expect(code(await raise())).toBe('stop-unanswered');
    await answer({ ...notDemanded, notificationId: 'en-anden2', caseId });
    expect(code(await raise())).toBe('stop-unanswered');
    await answer({ ...notDemanded, caseId: danger.caseId });
    const { result, meter } = await metered(() => raise());
    expect(result).toMatchObject({ ok: true, value: { case: { seen: { signs: ['violence'] } } } });
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
  });

  test('sent again long after is still the same wonder', async () => {
    await answer({ ...notDemanded, caseId: danger.caseId });
    expect(code(await raise())).toBe('done');
    expect(code(await raise(day('2027-02-01')))).toBe('done');
  });

  test('without a sign is never kept from being written down', async () => {
    const plain = { ...raiseInput, caseId: 'sag-uden23' };
    expect(code(await town.concern('ellen', 'raise-concern', plain))).toBe('done');
  });

  test('keeps its signs from the family', async () => {
    await answer({ ...notDemanded, caseId: danger.caseId });
    await raise();
    await town.tellFamily();
    expect(JSON.stringify(await town.place('mother', 'read-thread', { childId }))).not.toContain('violence');
  });
});
