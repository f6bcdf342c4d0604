import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Affiliation, Child } from '#shared/people/child.ts';
import { childKey } from '#functions/people/index.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { about, openDialogueTown, steps, type DialogueTown } from '#test/builders/dialogue-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { followChild } from './index.ts';
import { taskKey } from './store/line-keys.ts';
import { readLines } from './store/line-store.ts';

const today = '2026-11-21';
const key = childKey('0899', about.childId);
let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
});
afterEach(() => town.close());

const [myren] = aTownChild().affiliations as [Affiliation];
const solen: Affiliation = {
  ...{ unitId: 'solen', unitName: 'Solen', from: today },
  groups: [{ id: 'solen-gul', name: 'Gul' }],
};
const moved = aTownChild({ affiliations: [{ ...myren, to: today }, solen], version: 2 });
const follow = (after: Child, before = aTownChild()) =>
  followChild(
    town.table,
    {
      ...{ id: 'change', ...key, expired: false },
      ...{ before: { ...key, ...before }, after: { ...key, ...after } },
    },
    today,
  );
const goes = async (after: Child) => {
  await town.put(after);
  await follow(after);
};
const lines = (unitId: 'myren' | 'solen') => readLines(town.table, '0899', unitId);
/** Who is in the new group, as the file said it, too. */
const inNewGroup = () =>
  town.table.put({
    Item: {
      ...{ pk: '0899#unit#solen', sk: 'group#solen-gul', id: 'solen-gul', name: 'Gul', type: 'main' },
      ...{ children: [['barnet', 'Freja Prøve', '2018-05-05', 0]], staff: [['stranger', 'stranger Prøve']] },
    },
  });
const keys = async () => [...(await wholeTable(town.client)).keys()];
const outside = async () => (await keys()).filter((at) => /#(tasks|dialogues)#/.test(at)).map(String);

test('a child that moves takes its open dialogue along, and a colleague there can take over', async () => {
  await town.upTo('plan');
  await goes(moved);
  expect(await lines('solen')).toMatchObject([{ groupName: 'Gul', what: 'hold-talk' }]);
  expect((await outside()).filter((at) => at.includes('myren'))).toEqual([]);
  expect(await outside()).toHaveLength(2);
  await inNewGroup();
  expect(await town.ask('stranger', 'list-dialogues')).toMatchObject({
    value: { lines: [{ id: about.dialogueId, unitId: 'solen' }] },
  });
  expect(await town.ask('stranger', 'take-over-dialogue', about)).toMatchObject({
    value: { dialogue: { owner: { id: 'stranger' }, unitName: 'Solen' } },
  });
});

test('a dialogue that is over stays with the place where it was held, under the child’s new name', async () => {
  await town.upTo('close');
  await goes({ ...moved, firstName: 'Frida' });
  expect(await lines('myren')).toMatchObject([{ childName: 'Frida Prøve', state: 'closed' }]);
  expect(await lines('solen')).toEqual([]);
});

test('a new group and a new name stand on the list and among the tasks', async () => {
  await town.upTo('staff');
  const groups = [{ id: 'myren-bla', name: 'Blå' }];
  await goes(aTownChild({ firstName: 'Frida', affiliations: [{ ...myren, groups }], version: 2 }));
  expect(await lines('myren')).toMatchObject([{ childName: 'Frida Prøve', groupName: 'Blå' }]);
  const task = taskKey('0899', 'myren', about.childId, about.dialogueId);
  expect(await town.table.get(task)).toMatchObject({ childName: 'Frida Prøve', groupId: 'myren-bla' });
});

test('a place without groups has nowhere to hold a dialogue: it stays', async () => {
  await town.upTo('staff');
  await goes(aTownChild({ affiliations: [{ ...solen, groups: [] }], version: 2 }));
  expect((await outside()).every((at) => at.includes('myren'))).toBe(true);
});

test('told twice, late or of something else, the dialogue stands where the child is now', async () => {
  await town.upTo('plan');
  await goes(moved);
  const once = await wholeTable(town.client);
  await follow(moved);
  await follow(aTownChild({ version: 2 }));
  await follow({ ...moved, affiliations: [solen] }, moved);
  expect(await wholeTable(town.client)).toEqual(once);
});

test('what somebody answers at the same moment is kept', async () => {
  await town.ask(...steps.start);
  await town.ask(...steps.invite);
  await town.put(moved);
  const [reply] = await Promise.all([town.ask(...steps.home), follow(moved), follow(moved)]);
  expect(reply).toMatchObject({ ok: true });
  const item = await town.table.get({ pk: key.pk, sk: `dialogue#${about.dialogueId}` });
  expect(item).toMatchObject({ unitId: 'solen', answered: [{ side: 'guardian', id: 'mother' }] });
  expect(await outside()).toHaveLength(2);
});
