import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import type { Result } from '#shared/refusals.ts';
import { openGate } from '#functions/access/index.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { metered } from '#functions/kernel/meter.ts';
import { aWholeAnalysis, anAction } from '#test/builders/concern-case.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
} from '#test/builders/concern-town.ts';
import { readBullyingPlan } from './read-bullying-plan.ts';
import { saveBullyingPlan } from './save-bullying-plan.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
  await town.concern('ellen', 'raise-concern', { ...raiseInput, template: 'anti-bullying' });
});
afterEach(() => town.close());

const at = { childId, caseId };
const whole = {
  ...{ happens: 'Holdes ude af legen hver dag', stops: 'Voksenstyret leg i pausen (Signe)' },
  ...{ meanwhile: 'En fast voksen i pausen', informed: ['child', 'parents'], responsible: 'Ellen Prøve' },
  ...{ evaluateOn: '2026-12-14', evaluation: '' },
};
const ask = async (who: string, input: object, name: 'read' | 'save' = 'save') => {
  const now = '2026-11-24T09:00:00.000Z';
  const endpoint = name === 'save' ? saveBullyingPlan(town.table) : readBullyingPlan(town.table);
  const asking = {
    ...{ tenant: '0899', actorId: who, now, today: dateOf(new Date(now)), expiresAt: now },
    session: { side: who === 'mother' ? 'guardian' : 'staff', assurance: 'substantial' } as const,
  };
  return (await endpoint.answer(openGate(town.table), { ...at, ...input }, asking)) as Result<never, string>;
};
const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const save = (version: number, plan: object, who = 'ellen') => ask(who, { version, plan });

describe('a plan against bullying', () => {
  test('is due after ten working days, under a dated law whose deadline is the municipality’s', async () => {
    expect(await ask('signe', {}, 'read')).toMatchObject({
      value: {
        by: '2026-12-07',
        law: { strategy: 'Undervisningsmiljøloven § 1 b', deadlineBy: 'municipality' },
      },
    });
  });

  test('is kept half, and stands from when nothing is missing, in two round trips and six write units', async () => {
    const { result, meter } = await metered(() => save(0, { ...whole, stops: '' }));
    expect(result).toMatchObject({ value: { plan: { version: 1 } } });
    expect((result as { value: { plan: object } }).value.plan).not.toHaveProperty('standsSince');
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
    expect(await save(1, whole)).toMatchObject({
      value: { plan: { version: 2, standsSince: '2026-11-24T09:00:00.000Z' } },
    });
  });

  test('saved twice is once; over a colleague’s it shows what stands', async () => {
    const first = await save(0, whole);
    expect(await save(0, whole)).toEqual(first);
    expect(await save(0, { ...whole, happens: 'Noget andet' }, 'signe')).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { version: 1, happens: whole.happens } },
    });
  });

  test('is no matter of the parents’ page, of strangers, nor of a case about something else', async () => {
    expect(code(await ask('mother', {}, 'read'))).toBe('not-permitted');
    expect(code(await save(0, whole, 'stranger'))).toBe('not-permitted');
    await town.concern('ellen', 'raise-concern', { ...raiseInput, caseId: 'sag-to2345' });
    expect(code(await ask('ellen', { caseId: 'sag-to2345' }, 'read'))).toBe('no-bullying');
  });

  test('stands on the thread of those who work with the child as one line, and on no family’s', async () => {
    const onThread = async (who: 'ellen' | 'mother') => {
      const reply = await town.ask(who, 'read-thread', { childId }, '2026-11-25T09:00:00.000Z');
      const { entries } = (reply as unknown as { value: { entries: ThreadEntry[] } }).value;
      return entries.filter(({ kind }) => kind === 'plan');
    };
    await save(0, { ...whole, stops: '' });
    expect(await onThread('ellen')).toMatchObject([{ event: 'begun', caseId }]);
    await save(1, whole);
    const told = { how: 'talk', on: '2026-11-24', said: '', agrees: true };
    await town.concern(
      'ellen',
      'tell-family',
      { ...at, version: 1, moveId: 'move-told', ...told },
      '2026-11-24T10:00:00.000Z',
    );
    const [line] = await onThread('ellen');
    expect(line).toMatchObject({ event: 'stands', evaluateOn: whole.evaluateOn, by: { id: 'ellen' } });
    expect(JSON.stringify(line)).not.toContain('legen');
    expect(await onThread('mother')).toEqual([]);
  });

  test('comes before acting', async () => {
    const day = '2026-11-24T09:00:00.000Z';
    let moves = 0;
    const change = async (name: string, input: object) =>
      town.concern(
        'ellen',
        name,
        { ...at, version: (await town.read(day)).version, moveId: `move-${(moves += 1)}`, ...input },
        day,
      );
    await change('tell-family', { how: 'talk', on: '2026-11-23', said: '', agrees: true });
    const goals = [{ id: 'goal-1', text: 'Med i en leg hver dag' }];
    await change('analyse-case', { analysis: aWholeAnalysis, goals, finish: true });
    await change('agree-actions', { actions: [anAction()] });
    const act = { step: { move: 'act', reviewOn: '2027-01-11', note: '' } };
    expect(code(await change('move-case', act))).toBe('plan-missing');
    await save(0, whole);
    expect(code(await change('move-case', act))).toBe('done');
  });
});
