import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
} from '#test/builders/concern-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import type { Who } from '#test/builders/consent-town.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

const at = { childId, caseId };
const seen = raiseInput.seen.text;
const day = (date: string) => `${date}T09:00:00.000Z`;
const raise = (now = day('2026-11-23')) => town.concern('ellen', 'raise-concern', raiseInput, now);
const tell = async (now: string) =>
  town.concern(
    'ellen',
    'tell-family',
    {
      ...{ ...at, version: (await town.read(now)).version, moveId: `tell-${now.slice(0, 10)}` },
      ...{ how: 'talk', on: now.slice(0, 10), said: 'Vi ser det samme', agrees: true },
    },
    now,
  );
const stop = (now: string) =>
  town.ask(
    'lisbet',
    'set-stop',
    { childId, stopId: 'stop-et23', seen: 'Mærker på armen, fortæller om slag' },
    now,
  );
const events = async (who: Who, now = day('2027-01-10')) => {
  const reply = (await town.ask(who, 'read-thread', { childId }, now)) as {
    value?: { entries: ThreadEntry[] };
  };
  return (reply.value?.entries ?? []).flatMap((entry) => (entry.kind === 'case' ? [entry.event] : []));
};

describe('a family', () => {
  test('sees a wonder from the moment it was told, and then also how it began', async () => {
    await raise();
    for (const who of ['mother', 'father'] as const) expect(await events(who)).toEqual([]);
    await tell(day('2026-11-24'));
    for (const who of ['mother', 'father'] as const) expect(await events(who)).toEqual(['tell', 'raise']);
    expect(JSON.stringify(await town.ask('mother', 'read-thread', { childId }, day('2027-01-10')))).toContain(
      seen,
    );
  });

  test('hears that something waits on the child’s page, once, and nobody without custody', async () => {
    await raise();
    const now = day('2026-11-24');
    await tell(now);
    await tell(now);
    const notices = [...(await wholeTable(town.client)).keys()].filter((key) => key.includes('#notices#'));
    expect(notices.map((key) => key.split(' ')[0]).toSorted()).toEqual([
      '0899#notices#guardian#father',
      '0899#notices#guardian#mother',
    ]);
  });

  test('is never told about what was written under a stop, nor while it stands', async () => {
    await stop(day('2026-11-20'));
    await raise();
    expect(await tell(day('2026-11-24'))).toMatchObject({ code: 'stop-stands' });
    expect(await events('ellen')).toEqual(['raise']);
    for (const who of ['mother', 'father'] as const) expect(await events(who)).toEqual([]);
  });

  test('loses sight of a case it was told about when a stop is set', async () => {
    await raise();
    await tell(day('2026-11-24'));
    expect(await stop(day('2026-11-25'))).toMatchObject({ ok: true });
    expect(await events('mother')).toEqual([]);
    expect(await events('ellen')).toEqual(['tell', 'raise']);
  });

  test('told before a stop sees nothing that was written under it, also where it left no line, until told anew', async () => {
    await raise();
    await tell(day('2026-11-24'));
    await stop(day('2026-11-25'));
    const goals = [{ id: 'goal-1', text: 'sagt-under-stoppet' }];
    const analysis = { see: 'Mærker på armen', keeps: '', tried: '', parents: '', child: '', want: '' };
    const { version } = await town.read(day('2026-11-26'));
    const write = { ...at, version, moveId: 'move-under', analysis, goals, finish: false };
    const now = day('2026-11-26');
    expect(await town.concern('ellen', 'analyse-case', write, now)).toMatchObject({ ok: true });
    expect(await town.concern('ellen', 'analyse-case', write, now)).toMatchObject({ ok: true });
    const lift = { childId, stopId: 'stop-et23', version: 1, reason: 'Undersøgt, intet at komme efter.' };
    expect(await town.ask('lisbet', 'lift-stop', lift, day('2026-11-28'))).toMatchObject({ ok: true });
    expect(await events('mother')).toEqual([]);
    await tell(day('2026-11-30'));
    expect(await events('mother')).toContain('tell');
  });

  test('asks for no case of its own accord: the work on it is the staff’s', async () => {
    await raise();
    await tell(day('2026-11-24'));
    for (const who of ['mother', 'child'] as const)
      expect(await town.concern(who, 'read-case', at)).toMatchObject({ code: 'not-permitted' });
  });
});

describe('a service to which something was released', () => {
  const release = (sections: string[]) =>
    town.ask('lisbet', 'record-basis', {
      ...{ childId, basisId: 'grundlag', kind: 'authority', unitId: 'ppr-nord', sections },
      ...{ until: '2027-03-01', rationale: 'Nødvendigt for at rådgive om barnet i sagen.' },
    });

  test('sees cases only when that part was released', async () => {
    await raise();
    expect(await release(['assessments'])).toMatchObject({ ok: true });
    expect(await town.concern('pernille', 'read-case', at)).toMatchObject({ code: 'not-found' });
    expect(await events('pernille')).toEqual([]);
  });

  test('reads them when it was, and may not work on them', async () => {
    await raise();
    expect(await release(['concerns'])).toMatchObject({ ok: true });
    const read = await town.concern('pernille', 'read-case', at);
    expect(read).toMatchObject({ ok: true, value: { mayWork: false, people: [] } });
    expect(await events('pernille')).toEqual(['raise']);
    const move = {
      ...at,
      version: 1,
      moveId: 'move-one',
      step: { move: 'reopen', note: 'Vi åbner den igen.' },
    };
    expect(await town.concern('pernille', 'move-case', move)).toMatchObject({ code: 'not-permitted' });
  });

  test('whose health visitor raises one holds it, and finds it on the own list for as long as it is theirs', async () => {
    const lent = {
      childId,
      basisId: 'laant23',
      kind: 'authority',
      unitId: 'sundhed',
      sections: ['concerns'],
    };
    const words = { until: '2027-03-01', rationale: 'Nødvendigt for at følge barnet hjemme og ude.' };
    expect(await town.ask('lisbet', 'record-basis', { ...lent, ...words })).toMatchObject({ ok: true });
    expect(await town.concern('henny', 'raise-concern', raiseInput)).toMatchObject({
      value: { case: { unitId: 'myren', holder: { id: 'henny', unitId: 'sundhed' } } },
    });
    const listed = async (who: 'henny' | 'signe', now: string) =>
      ((await town.concern(who, 'list-cases', {}, now)) as { value: { cases: { id: string }[] } }).value
        .cases;
    expect(await listed('henny', day('2026-11-24'))).toMatchObject([
      { id: caseId, childName: 'Freja Prøve' },
    ]);
    expect(await listed('signe', day('2026-11-24'))).toMatchObject([{ id: caseId }]);
    expect(await listed('henny', day('2027-03-02'))).toEqual([]);
  });
});
