import { afterEach, beforeEach, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import type { GroupMeans } from '#shared/dialogues/group-means.ts';
import type { DialogueLine } from '#shared/dialogues/line.ts';
import { dialogueMoves } from '#functions/dialogues/index.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { about, openDialogueTown, steps, talk, type DialogueTown } from '#test/builders/dialogue-town.ts';

let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
  await inGroup(['barnet', 'barn-to', 'barn-tre']);
});
afterEach(() => town.close());

/** The room with its children, and their profiles. */
async function inGroup(ids: readonly string[]) {
  for (const id of ids) await town.put(aTownChild({ id, firstName: `Barn ${id}` }));
  await town.table.put({
    Item: {
      ...{ pk: '0899#unit#myren', sk: 'group#myren-rod', id: 'myren-rod', name: 'Rød', type: 'main' },
      ...{
        children: ids.map((id) => [id, `Barn ${id} Prøve`, '2018-05-05', 1]),
        staff: [['ellen', 'Ellen Prøve']],
      },
    },
  });
}
const stepsFor = async (childId: string, last: keyof typeof steps) => {
  for (const [step, [who, name, input]] of Object.entries(steps)) {
    expect(await town.ask(who, name, { ...input, childId }), step).toMatchObject({ ok: true });
    if (step === last) return;
  }
};
interface Listed {
  lines: DialogueLine[];
  children: { id: string }[];
}
const list = async (who: Parameters<DialogueTown['ask']>[0]) =>
  (await town.ask(who, 'list-dialogues')) as unknown as { value: Listed };
const means = (who: Parameters<DialogueTown['ask']>[0]) =>
  town.ask(who, 'read-dialogue-means', { unitId: 'myren', groupId: 'myren-rod' }) as unknown as Promise<{
    value: GroupMeans;
    code?: string;
  }>;

test('the list says what comes next and by when, in one round trip after the actor, and who has none', async () => {
  await stepsFor('barnet', 'plan');
  const { result, meter } = await metered(() => list('ellen'));
  expect(result.value.lines).toMatchObject([
    {
      childId: 'barnet',
      childName: 'Barn barnet Prøve',
      state: 'talk-planned',
      what: 'hold-talk',
      dueOn: talk.on,
    },
  ]);
  expect(JSON.stringify(result)).not.toContain('means');
  expect(result.value.children.map(({ id }) => id).sort()).toEqual(['barn-to', 'barn-tre', 'barnet']);
  expect(meter.roundTrips).toBeLessThanOrEqual(2);
  expect((await list('stranger')).value).toMatchObject({ lines: [], children: [] });
  expect((await list('lisbet')).value.lines).toHaveLength(1);
});

test('of one’s own child nothing is listed: a parent follows it on the family’s page', async () => {
  await stepsFor('barnet', 'start');
  await stepsFor('barn-to', 'start');
  await town.table.put({
    Item: { pk: '0899#person#lisbet', sk: 'child#barnet', childId: 'barnet', custody: true },
  });
  expect((await list('ellen')).value.lines).toHaveLength(2);
  const { value } = await list('lisbet');
  expect(value.lines.map(({ childId }) => childId)).toEqual(['barn-to']);
  expect(value.children.map(({ id }) => id).sort()).toEqual(['barn-to', 'barn-tre']);
});

test('a task stands in the unit until it is over, for the owner', async () => {
  const tasks = () =>
    town.table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': '0899#tasks#myren', ':sk': 'dialogue#' },
    });
  await stepsFor('barnet', 'start');
  expect(await tasks()).toMatchObject([
    {
      kind: 'dialogue',
      childId: 'barnet',
      what: 'answer-staff',
      dueOn: '2026-11-28',
      responsibleId: 'ellen',
    },
  ]);
  await town.ask('ellen', 'close-dialogue', { ...about, why: 'Barnet er flyttet' });
  expect(await tasks()).toEqual([]);
});

test('a group’s spider web shows nothing below five, then the means of each side', async () => {
  const five = ['barnet', 'barn-to', 'barn-tre', 'barn-fire', 'barn-fem'];
  await inGroup(five);
  for (const id of five.slice(1)) await stepsFor(id, 'agree');
  expect((await means('ellen')).value.ages).toEqual([]);
  await stepsFor('barnet', 'agree');
  const { value } = await means('ellen');
  expect(value.ages).toMatchObject([{ age: '6-9', n: 5 }]);
  expect(value.ages[0]?.themes[0]).toMatchObject({ staff: { mean: 4, n: 5 }, family: { mean: 2, n: 5 } });
  expect(await means('stranger')).toMatchObject({ code: 'not-permitted' });
});

test('the municipality sees a year’s means from five on, and nothing of whom they are', async () => {
  const municipality = () => town.ask('adam', 'read-municipality-means', { year: 2026 });
  for (const id of ['barnet', 'barn-to', 'barn-tre']) await stepsFor(id, 'agree');
  expect(await municipality()).toMatchObject({ value: { ages: [] } });
  for (const id of ['barn-fire', 'barn-fem']) {
    await inGroup([id]);
    await stepsFor(id, 'close');
  }
  expect(await municipality()).toMatchObject({ value: { ages: [{ age: '6-9', n: 5 }] } });
  expect(JSON.stringify(await municipality())).not.toMatch(/barn|myren|ellen/i);
});

test('of a child that turns out to be another all that stands on lists goes along', async () => {
  await stepsFor('barnet', 'start');
  const moves = await dialogueMoves(town.table, '0899', 'barnet', 'barn-to');
  expect(moves.map(({ to }) => `${to.pk} ${to.sk}`).sort()).toEqual([
    '0899#dialogues#myren barn-to#dialog-et',
    '0899#tasks#myren dialogue#barn-to#dialog-et',
  ]);
});
