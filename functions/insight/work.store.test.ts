import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Work } from '#shared/insight/work.ts';
import { openGate } from '#functions/access/index.ts';
import { metered } from '#functions/kernel/meter.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { aStaffMember } from '#test/builders/actor.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
} from '#test/builders/concern-town.ts';
import { listWork } from './use-cases/list-work.ts';

let town: ConcernTown;
const pk = '0899#tasks#myren';
const about = { childId, childName: 'Freja Prøve', unitId: 'myren', groupId: 'myren-rod', groupName: 'Rød' };
const signes = { responsibleId: 'signe', responsibleName: 'Signe Prøve' };
/** One of each kind that other modules keep, beside the wonder that is raised for real. */
const others = [
  {
    sk: `review#efteraar#${childId}#handling`,
    kind: 'review-action',
    id: 'review-et',
    roundId: 'efteraar',
    dueOn: '2026-12-20',
    ...about,
    responsibleId: 'signe',
  },
  {
    sk: `notification#${childId}#underret-et`,
    kind: 'notification',
    id: 'underret-et',
    what: 'assessment',
    dueOn: '2026-11-24',
    dueAt: '2026-11-24T09:00:00.000Z',
    ...about,
    ...signes,
  },
  {
    sk: `sparring#${childId}#sparring-et`,
    kind: 'sparring',
    id: 'sparring-et',
    caseId,
    what: 'reply',
    dueOn: '2026-12-05',
    ...about,
    ...signes,
  },
  {
    sk: `dialogue#${childId}#dialog-et`,
    kind: 'dialogue',
    id: 'dialog-et',
    state: 'started',
    what: 'invite',
    dueOn: '2026-11-30',
    ...about,
    ...signes,
  },
  { sk: 'somebody-elses#kind', kind: 'of-tomorrow', dueOn: '2026-11-30' },
];

beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

async function ask(who: string, assurance: 'low' | 'substantial' = 'substantial') {
  const now = '2026-11-23T08:00:00.000Z';
  const asking = {
    ...{ tenant: '0899', actorId: who, now, today: dateOf(new Date(now)), expiresAt: now },
    session: { side: 'staff', assurance } as const,
  };
  const reply = await listWork(town.table).answer(openGate(town.table), {}, asking);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value as { work: Work[]; takesStrongerSignIn: boolean; why: string[] };
}
const kinds = async (who: string, assurance?: 'low') =>
  (await ask(who, assurance)).work.map(({ kind }) => kind);
const fill = async () => {
  await town.concern('ellen', 'raise-concern', raiseInput);
  await town.table.batchWrite(others.map((item) => ({ put: { pk, ...item } })));
};

describe('the work list', () => {
  test('has every kind on one list, soonest first, each with whom it waits for', async () => {
    await fill();
    const { work, why } = await ask('lisbet');
    expect(work.map(({ kind, dueOn }) => `${dueOn} ${kind}`)).toEqual([
      '2026-11-24 notification',
      '2026-11-30 dialogue',
      '2026-12-05 sparring',
      '2026-12-07 case',
      '2026-12-20 round',
    ]);
    expect(work.find(({ kind }) => kind === 'case')).toMatchObject({
      what: 'clarify',
      holderId: 'ellen',
      holderLeft: false,
    });
    expect(why).toContain('leader-of-the-unit');
  });

  test('takes two round trips after the actor at most', async () => {
    await fill();
    const { meter } = await metered(() => ask('lisbet'));
    expect(meter.roundTrips).toBeLessThanOrEqual(3);
  });

  test('shows a colleague the group’s, and of notifications, sparring and reviews the own alone', async () => {
    await fill();
    expect(await kinds('ellen')).toEqual(['dialogue', 'case']);
    expect(await kinds('signe')).toEqual(['notification', 'dialogue', 'sparring', 'case', 'round']);
  });

  test('tells who leads the unit and is the child’s parent neither of a worry nor of a notification', async () => {
    await fill();
    const leader = { id: 'lisbet', name: 'Lisbet Prøve', relation: 'mother', custody: true } as const;
    const guardians = [{ ...leader, source: 'grunddata' as const }];
    await town.put(aTownChild({ guardians, version: 2 }));
    await town.table.put({ Item: { pk: '0899#person#lisbet', sk: 'child#barnet', childId, custody: true } });
    expect(await kinds('lisbet')).toEqual(['round']);
  });

  test('shows nothing to those elsewhere, in a service or in the administration', async () => {
    await fill();
    for (const who of ['stranger', 'pernille', 'henny', 'adam']) expect(await kinds(who), who).toEqual([]);
  });

  test('with one factor leaves out whom somebody worries about, and says so', async () => {
    await fill();
    expect(await kinds('signe', 'low')).toEqual(['dialogue', 'round']);
    expect((await ask('signe', 'low')).takesStrongerSignIn).toBe(true);
    expect((await ask('signe')).takesStrongerSignIn).toBe(false);
  });

  test('loses what is done', async () => {
    await town.concern('ellen', 'raise-concern', raiseInput);
    expect(await kinds('ellen')).toEqual(['case']);
    const step = {
      ...{ move: 'close', reason: 'no-concern', note: 'Vi har talt det igennem.', whatNow: 'Ikke mere.' },
      noWordBecause: 'Familien har ikke hørt om det endnu.',
    };
    await town.concern('ellen', 'move-case', { childId, caseId, version: 1, moveId: 'luk-et', step });
    expect(await kinds('ellen')).toEqual([]);
  });

  test('tells the leader which thread nobody holds any more', async () => {
    await fill();
    const gone = aStaffMember({ id: 'ellen', name: 'Ellen Prøve', memberships: [], places: [] });
    await town.table.put({ Item: { pk: '0899#person#ellen', sk: 'staff', ...gone } });
    const groups = await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': '0899#unit#myren' },
    });
    for (const group of groups.filter((item) => Array.isArray(item['staff'])))
      await town.table.put({
        Item: { ...group, staff: (group['staff'] as [string, string][]).filter(([id]) => id !== 'ellen') },
      });
    const { work } = await ask('lisbet');
    expect(work.find(({ kind }) => kind === 'case')).toMatchObject({ holderLeft: true });
  });
});
