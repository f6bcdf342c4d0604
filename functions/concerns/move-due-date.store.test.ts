import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { partition } from '#functions/kernel/keys.ts';
import {
  caseId,
  childId,
  openConcernTown,
  wholeStory,
  type ConcernTown,
  type ConcernWho,
} from '#test/builders/concern-town.ts';

let town: ConcernTown;
const now = '2026-11-26T08:00:00.000Z';

/** As far as acting: an action of 16 November, looking back on 11 January. */
beforeEach(async () => {
  town = await openConcernTown();
  for (const [index, { who, name, day, input }] of wholeStory.slice(0, 5).entries()) {
    const { version } = index === 0 ? { version: 0 } : await town.read(`${day}T07:00:00.000Z`);
    const at = { childId, caseId, moveId: `trin-${index}`, version };
    const reply = await town.concern(who, name, { ...(index > 0 && at), ...input }, `${day}T08:00:00.000Z`);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  }
});
afterEach(() => town.close());

const move = (input: object, who: ConcernWho = 'signe') =>
  town.concern(
    who,
    'move-due-date',
    { childId, caseId, moveId: 'flyt-et', reason: 'Barnet er syg', ...input },
    now,
  );
const action = { what: 'do-action', aboutId: 'handling-et', to: '2026-12-10' };
const listed = () =>
  town.table.get({ pk: partition('0899', 'tasks', 'myren'), sk: `case#${childId}#${caseId}` });
const version = async () => (await town.read(now)).version;

describe('a due line moved to another day', () => {
  test('stands there on the list at once, in two round trips', async () => {
    expect(await listed()).toMatchObject({ what: 'do-action', dueOn: '2026-11-16' });
    const seen = await version();
    const { result, meter } = await metered(() => move({ ...action, version: seen }));
    expect(result).toMatchObject({ ok: true });
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(await listed()).toMatchObject({ what: 'do-action', dueOn: '2026-12-10' });
    expect(await listed()).toMatchObject({ moved: { times: 1, from: '2026-11-16' } });
  });

  test('sent twice is moved once, and another’s change in between is shown', async () => {
    const seen = await version();
    for (const _ of [1, 2]) expect(await move({ ...action, version: seen })).toMatchObject({ ok: true });
    expect((await town.read(now)).moves.filter(({ move: name }) => name === 'move-due-date')).toHaveLength(1);
    const late = { what: 'review', to: '2027-01-04', moveId: 'flyt-to', version: seen };
    expect(await move(late)).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { version: seen + 1 } },
    });
  });

  test('goes back to its day by the same way', async () => {
    await move({ ...action, version: await version() });
    const back = { ...action, to: '2026-11-16', moveId: 'tilbage', version: await version() };
    expect(await move(back)).toMatchObject({ ok: true });
    expect(await listed()).toMatchObject({ dueOn: '2026-11-16' });
    expect(await listed()).not.toHaveProperty('moved');
  });

  test('is for those who work with the child alone, and never without a reason', async () => {
    const seen = await version();
    for (const who of ['mother', 'stranger', 'pernille'] as const)
      expect(await move({ ...action, version: seen }, who), who).toMatchObject({ code: 'not-permitted' });
    expect(await move({ ...action, version: seen, reason: '' })).toMatchObject({ code: 'input-invalid' });
    for (const fixed of ['clarify', 'assessment', 'receipt', 'agree-actions'])
      expect(await move({ what: fixed, to: '2026-12-10', version: seen })).toMatchObject({
        code: 'input-invalid',
      });
  });
});
