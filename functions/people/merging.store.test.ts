import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Round } from '#shared/rounds/round.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { partition } from '#functions/kernel/keys.ts';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { readGroupRound } from '#functions/rounds/index.ts';
import { aGate, anAdministrator, asking } from '#test/builders/people-asking.ts';
import { anOpenConsent } from '#test/builders/people-child.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { aContact, aPupil, aSchool, aTeacher } from '#test/builders/people-snapshot.ts';
import { mortalTable } from '#test/builders/round-mortal-table.ts';
import { peopleTable } from '#test/builders/people-table.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { childKey, listGroups, readChildProfile, readChildrenOf, readStaff } from './index.ts';
import { listMerges } from './use-cases/list-merges.ts';
import { mergePeople } from './use-cases/merge-people.ts';
import { previewMerge } from './use-cases/preview-merge.ts';
import { undoMerge } from './use-cases/undo-merge.ts';

const tenant = '0899';
const keys = keysFrom(Buffer.alloc(32, 7), tenant);
const openKeys = () => Promise.resolve(keys);
const [keep, gone] = ['1000013b36', '1000013b37'].map(keys.personId) as [string, string];
const [mother, mum] = ['1000013c01', '1000013c02'].map(keys.personId) as [string, string];
const [lars, lasse] = ['1000013d02', '1000013d03'].map(keys.personId) as [string, string];
const kept = aPupil({ contacts: [aContact()] });
const doubled = aPupil({
  ...{ uniid: '1000013b37', localId: 'e-1002', first: 'Freya', cpr: '6101154010' },
  contacts: [aContact({ uniid: '1000013c02', localId: 'c-2', first: 'Milla' } as object)],
});
const lasseToo = aTeacher({ uniid: '1000013d03', localId: 'm-21', first: 'Lasse' });
const school = aSchool({ people: [kept, doubled, aTeacher(), lasseToo] });
const round: Round = {
  ...{ id: 'round-2026', name: 'Efterår', unitIds: [], ages: { fromMonths: 0, toMonths: 240 } },
  ...{ opensOn: '2026-11-01', remindOn: [], ownClosesOn: '2026-12-01', closesOn: '2026-12-10' },
  ...{ ownRequired: 2, instrumentVersion: 1, state: 'open', version: 1 },
};
const frozen = { u: '899001', t: 'Skole', n: '4.A', q: 2 };
const mergeId = 'merge2345678';

describe('two people who are one', () => {
  let opened: TestTable;
  let groupId: string;
  const over = (table: Table, endpoint: (table: Table) => Endpoint, input: object) =>
    endpoint(table).answer(aGate(anAdministrator), input, asking);
  const answer = (endpoint: (table: Table) => Endpoint, input: object) => over(opened.table, endpoint, input);
  const takeIn = (exportedAt: string, people = school.people) =>
    openTestRoster(opened.table, keys).takeIn(aSchool({ exportedAt, people }));
  const merging = (table: Table) => mergePeople(table, openKeys);
  const merge = (kind: string, ids: { keep: string; gone: string }, fromGone: string[] = []) =>
    over(opened.table, merging, mergeInput(kind, ids, fromGone));
  const mergeInput = (kind: string, ids: { keep: string; gone: string }, fromGone: string[] = []) => ({
    ...{ kind, ...ids, mergeId, keepVersion: 1, goneVersion: 1, fromGone },
  });
  const undo = () => answer(undoMerge, { mergeId });
  const entry = (childId: string, staffId: string, comment: string): Item => ({
    ...{ pk: childKey(tenant, childId).pk, sk: `own#${round.id}#${staffId}`, kind: 'own', roundId: round.id },
    ...{ roundName: round.name, at: '2026-11-02T09:00:00.000Z', by: { id: staffId, name: 'Lars' } },
    ...{ version: 1, position: 'green', dimensions: {}, comment, instrumentVersion: 1, required: 2 },
  });
  const roster = () => readGroupRound(opened.table, { tenant, roundId: round.id, groupId });

  const everything = () => peopleTable(opened.client);

  beforeEach(async () => {
    opened = await openTestTable();
    expect((await takeIn('2026-10-01T04:00:00')).state).toBe('done');
    groupId =
      (await listGroups(opened.table, tenant, '899001')).find((one) => one.children.length === 2)?.id ?? '';
    const lines = [keep, gone].map((id) => [id, 'Freja Åkjær Holm', 20150101, 1]);
    const at = partition(tenant, 'group-round', round.id, groupId);
    await opened.table.batchWrite([
      { put: { pk: partition(tenant, 'rounds'), sk: round.id, ...round } },
      { put: { ...frozen, pk: at, sk: 'roster', c: lines, s: [[lasse, 'Lasse']] } },
      { put: { pk: at, sk: `c#${gone}`, s: 'a', o: [0], v: 1 } },
      { put: entry(gone, lasse, 'what was written about the other') },
      { put: { pk: childKey(tenant, gone).pk, sk: 'letter#abcd', kind: 'letter', childId: gone } },
      { put: { pk: childKey(tenant, keep).pk, sk: 'letter#abcd', kind: 'letter', childId: keep } },
    ]);
  });
  afterEach(() => opened.close());

  test('are shown side by side, with what has to be chosen', async () => {
    expect(await answer(previewMerge, { kind: 'child', keep, gone })).toMatchObject({
      ok: true,
      value: {
        keep: { id: keep, hasCpr: true, entries: { letter: 1 } },
        gone: { id: gone, name: 'Freya Åkjær Holm', entries: { own: 1, letter: 1 } },
        choices: ['name', 'cpr'],
        obstacles: [],
      },
    });
  });

  test('become one child: everything stands with it, and both ids lead to it', async () => {
    expect(await merge('child', { keep, gone }, ['name'])).toMatchObject({
      ok: true,
      value: { state: 'done' },
    });
    const child = await readChildProfile(opened.table, tenant, gone);
    expect(child).toMatchObject({ id: keep, firstName: 'Freya', mergedFrom: [gone] });
    expect(child?.guardians.map(({ id }) => id)).toEqual([mother, mum]);
    expect(await readChildrenOf(opened.table, tenant, mum)).toEqual([{ childId: keep, custody: true }]);
    const [group] = (await listGroups(opened.table, tenant, '899001')).filter(({ id }) => id === groupId);
    expect(group?.children).toEqual([[keep, 'Freya Åkjær Holm', '2015-01-01', 0]]);
    const items = await everything();
    const left = [...items.keys()].filter((name) => name.includes(`#child#${gone} `));
    expect(left).toEqual([]);
    expect(items.get(`${tenant}#child#${keep} letter#abcd~${gone}`)).toMatchObject({ childId: keep });
    for (const cpr of ['6101154002', '6101154010'])
      expect(items.get(`${tenant}#cpr#${keys.hash('cpr', cpr)} person`)).toMatchObject({ id: keep });
    const found = [...items]
      .filter(([name]) => /#(find|born)#/.test(name))
      .map(([, item]) => String(item['id']));
    expect(found).not.toContain(gone);
  });

  test('stand once in the open round, with what was written', async () => {
    await merge('child', { keep, gone });
    const frozen = await roster();
    expect(frozen?.roster.children.map(({ id }) => id)).toEqual([keep]);
    expect(frozen?.progress.get(keep)).toMatchObject({ state: 'assessing', own: [lasse] });
    expect([...(frozen?.progress.keys() ?? [])]).toEqual([keep]);
  });

  test('are not merged away from a stop or an open consent', async () => {
    const at = partition(tenant, 'child', gone);
    const open = anOpenConsent(gone, lasse);
    await opened.table.put({ Item: { pk: at, sk: `consent#${open.id}`, ...open } });
    expect(await merge('child', { keep, gone })).toMatchObject({ code: 'matter-stands' });
    const ended = { at: open.askedAt, by: open.askedBy, reason: 'asked-again', note: '' };
    await opened.table.put({ Item: { pk: at, sk: `consent#${open.id}`, ...open, ended } });
    expect((await merge('child', { keep, gone })).ok).toBe(true);
  });

  test('are not merged while both are being assessed', async () => {
    const at = partition(tenant, 'group-round', round.id, groupId);
    await opened.table.put({ Item: { pk: at, sk: `c#${keep}`, s: 'a', o: [0], v: 1 } });
    expect(await merge('child', { keep, gone })).toMatchObject({ code: 'both-assessed-in-open-round' });
    expect((await readChildProfile(opened.table, tenant, gone))?.id).toBe(gone);
  });

  test('are not merged when one has changed since the preview, nor with itself', async () => {
    const input = { ...mergeInput('child', { keep, gone }), goneVersion: 0 };
    expect(await over(opened.table, merging, input)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await merge('child', { keep, gone: keep })).toMatchObject({ code: 'the-same' });
  });

  test('are as before once it is taken back', async () => {
    const before = await everything();
    await merge('child', { keep, gone }, ['name', 'cpr']);
    expect(await everything()).not.toEqual(before);
    expect(await undo()).toMatchObject({ ok: true, value: { state: 'undone' } });
    expect(await everything()).toEqual(before);
    expect(await undo()).toMatchObject({ ok: true, value: { state: 'undone' } });
    expect(await everything()).toEqual(before);
  });

  test('keep what was written since, when it is taken back', async () => {
    await merge('child', { keep, gone });
    const child = await readChildProfile(opened.table, tenant, keep);
    await opened.table.put({ Item: { ...childKey(tenant, keep), ...child, gender: 'M', version: 9 } });
    await opened.table.put({ Item: entry(keep, lars, 'written since') });
    await undo();
    expect(await readChildProfile(opened.table, tenant, keep)).toMatchObject({
      gender: 'M',
      firstName: 'Freja',
    });
    const items = await everything();
    expect(items.get(`${tenant}#child#${keep} own#${round.id}#${lars}`)).toMatchObject({
      comment: 'written since',
    });
    expect(items.has(`${tenant}#child#${gone} own#${round.id}#${lasse}`)).toBe(true);
  });

  test('are not taken apart when the child has been assessed since, nor after thirty days', async () => {
    await merge('child', { keep, gone });
    const at = partition(tenant, 'group-round', round.id, groupId);
    await opened.table.put({ Item: { pk: at, sk: `c#${keep}`, s: 'r', o: [0, lars], v: 2 } });
    expect(await undo()).toMatchObject({ code: 'assessed-since' });
    const late = { ...asking, now: '2027-01-01T09:00:00.000Z' };
    const reply = await undoMerge(opened.table).answer(aGate(anAdministrator), { mergeId }, late);
    expect(reply).toMatchObject({ code: 'too-late-to-undo' });
  });

  test('stay one through the next file, which still names both, and are two again after the undo', async () => {
    await merge('child', { keep, gone });
    await takeIn('2026-10-02T04:00:00', [kept, { ...doubled, level: '5' }, aTeacher(), lasseToo]);
    expect((await readChildProfile(opened.table, tenant, gone))?.id).toBe(keep);
    const [group] = (await listGroups(opened.table, tenant, '899001')).filter(({ id }) => id === groupId);
    expect(group?.children.map(([id]) => id)).toEqual([keep]);
    await takeIn('2026-10-03T04:00:00', [doubled, aTeacher(), lasseToo]);
    const moved = await readChildProfile(opened.table, tenant, gone);
    expect(moved).toMatchObject({ id: keep, affiliations: [{ unitId: '899001' }] });
    expect(moved?.affiliations.some((place) => place.to === undefined)).toBe(true);
    await undo();
    await takeIn('2026-10-04T04:00:00');
    expect((await readChildProfile(opened.table, tenant, gone))?.id).toBe(gone);
  });

  test('become one contact person, who gains no custody by it', async () => {
    const before = await everything();
    expect(await merge('guardian', { keep: mother, gone: mum })).toMatchObject({ ok: true });
    expect(await readChildrenOf(opened.table, tenant, mother)).toEqual(
      [
        { childId: keep, custody: true },
        { childId: gone, custody: true },
      ].sort((one, other) => (one.childId < other.childId ? -1 : 1)),
    );
    await takeIn('2026-10-02T04:00:00', [kept, { ...doubled, level: '5' }, aTeacher(), lasseToo]);
    expect((await readChildProfile(opened.table, tenant, gone))?.guardians).toMatchObject([{ id: mother }]);
    await undo();
    expect([...(await everything()).keys()].filter((name) => name.includes(mum))).toEqual(
      [...before.keys()].filter((name) => name.includes(mum)),
    );
  });

  test('become one member of staff, in the groups and in the open round, and two again', async () => {
    const before = await everything();
    expect(await merge('staff', { keep: lars, gone: lasse })).toMatchObject({ ok: true });
    expect(await readStaff(opened.table, tenant, [lasse])).toEqual([]);
    expect((await roster())?.roster.staff.map(({ id }) => id)).toEqual([lars]);
    const items = await everything();
    expect(items.get(`${tenant}#child#${gone} own#${round.id}#${lars}`)).toMatchObject({ by: { id: lars } });
    await undo();
    expect(await everything()).toEqual(before);
  });

  test.for([1, 2, 3, 4, 5].flatMap((write) => [['before', write] as const, ['after', write] as const]))(
    'end the same when it is killed %s write %i and sent again, and so does the undo',
    async ([when, write]) => {
      const before = await everything();
      const killed = mortalTable(opened.endpoint, { write, when });
      await over(killed.table, merging, mergeInput('child', { keep, gone })).catch(() => undefined);
      killed.close();
      expect(await merge('child', { keep, gone })).toMatchObject({ ok: true, value: { state: 'done' } });
      const items = await everything();
      expect([...items.keys()].filter((name) => name.includes(`#child#${gone} `))).toEqual([]);
      expect(await answer(listMerges, {})).toMatchObject({
        value: { merges: [{ id: mergeId, state: 'done' }] },
      });
      const dying = mortalTable(opened.endpoint, { write, when });
      await over(dying.table, undoMerge, { mergeId }).catch(() => undefined);
      dying.close();
      expect(await undo()).toMatchObject({ ok: true, value: { state: 'undone' } });
      expect(await everything()).toEqual(before);
    },
  );
});
