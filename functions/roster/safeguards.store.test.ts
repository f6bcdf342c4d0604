import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { aGate, anAdministrator, asking } from '#test/builders/people-asking.ts';
import { openTestRoster, type TestRoster } from '#test/builders/people-import.ts';
import { aPupil, aSchool, aTeacher } from '#test/builders/people-snapshot.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { makeBroken, unreadableKinds } from '#test/demo/broken.ts';
import { emitWs17 } from '#test/demo/emit-ws17.ts';
import { listImports } from './store/import-store.ts';
import { takeLock } from './store/unit-lock.ts';
import { answerImport } from './use-cases/answer-import.ts';
import { readImport } from './use-cases/read-import.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const pupils = Array.from({ length: 6 }, (_, index) =>
  aPupil({
    uniid: `100001000${index}`,
    localId: `e-${index}`,
    first: `Barn ${index}`,
    cpr: `610115400${index}`,
  }),
);
const school = aSchool({ people: [...pupils, aTeacher()] });
const xml = [...emitWs17(school)].join('');

describe('a grunddata file', () => {
  let opened: TestTable;
  let roster: TestRoster;
  beforeEach(async () => {
    opened = await openTestTable();
    roster = openTestRoster(opened.table, keys);
  });
  afterEach(() => opened.close());

  const answer = async (importId: string, version: number, word: 'approve' | 'reject') => {
    const gate = aGate(anAdministrator);
    const input = { importId, version, answer: word };
    const reply = await answerImport(opened.table, roster.tools.queue).answer(gate, input, asking);
    await roster.work();
    return reply;
  };
  const child = (index: number) => readChildProfile(opened.table, '0899', keys.personId(`100001000${index}`));

  test.for(unreadableKinds)(
    'that is broken (%s) is refused with its place and changes nothing',
    async (kind) => {
      const made = await roster.takeIn(makeBroken(xml, kind));
      expect(made.state).toBe('refused');
      expect(made.problem?.line).toBeGreaterThan(0);
      expect(JSON.stringify(made.problem)).not.toContain('Åkjær');
      expect(await child(0)).toBeUndefined();
    },
  );

  test('that was refused does not stop the next', async () => {
    await roster.takeIn(makeBroken(xml, 'truncated'));
    expect((await roster.takeIn(school)).state).toBe('done');
  });

  test('without anyone in it waits', async () => {
    await roster.takeIn(school);
    const made = await roster.takeIn(makeBroken(xml, 'empty-institution'));
    expect(made).toMatchObject({ state: 'waiting', safeguards: ['empty'] });
    expect((await child(0))?.affiliations[0]?.to).toBeUndefined();
  });

  test('with fewer than half of the known people waits, and with half of them does not', async () => {
    await roster.takeIn(school);
    const few = await roster.takeIn({ ...school, people: pupils.slice(0, 3) });
    expect(few).toMatchObject({ state: 'waiting', safeguards: ['fewer-than-half'] });
    expect((await roster.takeIn({ ...school, people: pupils.slice(0, 4) })).state).toBe('done');
  });

  test('of a new school year waits, but a unit’s first file does not', async () => {
    expect((await roster.takeIn(school)).state).toBe('done');
    const made = await roster.takeIn(makeBroken(xml, 'new-school-year'));
    expect(made).toMatchObject({
      state: 'waiting',
      safeguards: ['new-school-year'],
      schoolYear: '2027-2028',
    });
  });

  test('older than the last accepted one waits', async () => {
    await roster.takeIn(school);
    const made = await roster.takeIn({ ...school, exportedAt: '2026-09-30T04:00:00', people: pupils });
    expect(made).toMatchObject({ state: 'waiting', safeguards: ['older-than-last'] });
  });

  test('that waits is applied when it is approved, and the same answer again changes nothing', async () => {
    await roster.takeIn(school);
    const waiting = await roster.takeIn({ ...school, people: pupils.slice(0, 1) });
    const reply = await answer(waiting.id, waiting.version, 'approve');
    expect(reply).toMatchObject({ ok: true, value: { state: 'applying' } });
    expect((await child(5))?.affiliations[0]?.to).toBe('2026-10-01');
    expect(await answer(waiting.id, waiting.version, 'approve')).toMatchObject({
      ok: true,
      value: { state: 'done' },
    });
    expect(await answer(waiting.id, waiting.version, 'reject')).toMatchObject({ code: 'not-waiting' });
  });

  test('that waits is let go when it is rejected', async () => {
    await roster.takeIn(school);
    const waiting = await roster.takeIn({ ...school, people: pupils.slice(0, 1) });
    expect(await answer(waiting.id, waiting.version, 'reject')).toMatchObject({
      value: { state: 'rejected' },
    });
    expect((await child(5))?.affiliations[0]?.to).toBeUndefined();
    expect(await answer(waiting.id, waiting.version, 'reject')).toMatchObject({ ok: true });
  });

  test('that waits is not answered by someone who saw another version', async () => {
    await roster.takeIn(school);
    const waiting = await roster.takeIn({ ...school, people: pupils.slice(0, 1) });
    expect(await answer(waiting.id, waiting.version - 1, 'approve')).toMatchObject({
      code: 'changed-meanwhile',
      current: { state: 'waiting' },
    });
  });

  test('approved after a newer one was applied asks again', async () => {
    await roster.takeIn(school);
    const waiting = await roster.takeIn({ ...school, people: pupils.slice(0, 1) });
    await roster.takeIn({ ...school, exportedAt: '2026-10-05T04:00:00', people: [...pupils] });
    await answer(waiting.id, waiting.version, 'approve');
    const [again] = (await listImports(opened.table, '0899')).filter((one) => one.id === waiting.id);
    expect(again).toMatchObject({ state: 'waiting', safeguards: ['fewer-than-half', 'older-than-last'] });
  });

  test('told of twice is one import', async () => {
    roster.drop(school);
    roster.queue.push(...roster.queue);
    await roster.work();
    expect((await listImports(opened.table, '0899')).map((one) => one.state)).toEqual(['done']);
  });

  test('is read by administrators with its change list, and not by others', async () => {
    await roster.takeIn(school);
    const renamed = { ...pupils[0], last: 'Nielsen' } as (typeof pupils)[number];
    const made = await roster.takeIn({
      ...school,
      groups: [...school.groups, { id: '4C', name: '4.C', type: 'main' }],
      people: [renamed, ...pupils.slice(1, 5), aTeacher()],
    });
    const read = readImport(opened.table);
    const reply = await read.answer(aGate(anAdministrator), { importId: made.id }, asking);
    expect(reply).toMatchObject({
      ok: true,
      value: {
        changes: [
          { kind: 'group-added', name: '4.C' },
          {
            kind: 'child-changed',
            name: 'Barn 0 Nielsen',
            details: [{ field: 'name', before: 'Barn 0 Åkjær Holm', after: 'Barn 0 Nielsen' }],
          },
          { kind: 'child-left', name: 'Barn 5 Åkjær Holm' },
        ],
      },
    });
    const leader = aGate({ role: 'leader', unitId: '899001', from: '2026-01-01' });
    expect(await read.answer(leader, { importId: made.id }, asking)).toMatchObject({ code: 'not-permitted' });
  });

  test('larger than one reader has time for is gone on with by message', async () => {
    let asked = 0;
    const hurried = openTestRoster(opened.table, keys, { mayGoOn: () => (asked += 1) % 2 === 0 });
    const many = Array.from({ length: 600 }, (_, index) =>
      aPupil({ uniid: `20000${index}`, localId: `l${index}`, cpr: `61011${50000 + index}` }),
    );
    const made = await hurried.takeIn({ ...school, people: many });
    expect(made).toMatchObject({ state: 'done', progress: { done: 600, of: 600 }, counts: { added: 600 } });
    expect(asked).toBeGreaterThan(4);
  });

  test('for a unit where another import is at work waits for its turn', async () => {
    const delays: number[] = [];
    const late = openTestRoster(opened.table, keys, {
      queue: { goOn: (_, __, seconds) => Promise.resolve(void delays.push(seconds ?? 0)) },
    });
    const lock = { tenant: '0899', unitId: '899001', importId: 'another-import' };
    await takeLock(opened.table, { ...lock, now: Date.parse('2026-11-21T09:00:00Z') });
    late.drop(school);
    await late.work();
    expect(delays).toEqual([10]);
    expect(await child(0)).toBeUndefined();
  });
});
