import type { Actor, Membership } from '#shared/access/actor.ts';
import { contracts } from '#shared/contracts.ts';
import type { Child, Guardian } from '#shared/people/child.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Result } from '#shared/refusals.ts';
import { consentEndpoints } from '#functions/access/endpoints.ts';
import { openGate } from '#functions/access/index.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Session } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChild } from '#functions/people/use-cases/read-child.ts';
import { readThread } from '#functions/people/use-cases/read-thread.ts';
import { aStaffMember } from './actor.ts';
import { openTestTable, type TestTable } from './table.ts';

const tenant = '0899';
const long = '2020-08-01';
const at = (role: 'leader' | 'professional' | 'health-visitor', unitId: string): Membership => ({
  role,
  unitId,
  from: long,
});

/** Who can ask in the town, each by one word. */
const workers = {
  ellen: [{ role: 'staff', unitId: 'myren', groupIds: ['myren-rod'], from: long }],
  stranger: [{ role: 'staff', unitId: 'solen', groupIds: ['solen-gul'], from: long }],
  lisbet: [at('leader', 'myren')],
  adam: [{ role: 'administrator', from: long }],
  pernille: [at('professional', 'ppr-nord')],
  henny: [at('health-visitor', 'sundhed')],
} satisfies Record<string, Membership[]>;
export type Worker = keyof typeof workers;
export type Who = Worker | 'mother' | 'father' | 'bonus' | 'child';

const holder = (id: string, name: string, relation: Guardian['relation'], custody = true): Guardian => ({
  ...{ id, name, relation, custody },
  source: 'grunddata',
});

export const aTownChild = (change: Partial<Child> = {}): Child => ({
  tenant,
  id: 'barnet',
  firstName: 'Freja',
  lastName: 'Prøve',
  birthDate: '2018-05-05',
  addressProtected: false,
  address: { street: 'Prøvevej 1', postalCode: '9800', district: 'Tråby' },
  affiliations: [
    { unitId: 'myren', unitName: 'Myren', groups: [{ id: 'myren-rod', name: 'Rød' }], from: '2022-08-01' },
  ],
  guardians: [
    holder('mother', 'Mille Prøve', 'mother'),
    holder('father', 'Frank Prøve', 'father'),
    holder('bonus', 'Bo Bonus', 'other', false),
  ],
  notices: [],
  releases: [],
  stops: [],
  version: 1,
  ...change,
});

/** One professional's own, the joint one, a follow-up and what the parents said, of one round. */
function writtenAbout(childId: string) {
  const inRound = { roundId: 'efteraar', roundName: 'Efterår', version: 1 };
  const by = { id: 'ellen', name: 'Ellen Prøve' };
  const judgement = { position: 'yellow', dimensions: {}, comment: 'sagt-fælles', instrumentVersion: 1 };
  const pk = `${tenant}#child#${childId}`;
  return [
    {
      ...{ pk, sk: 'own#efteraar#ellen', kind: 'own', ...inRound, ...judgement, comment: 'sagt-alene' },
      ...{ by, required: 2, at: '2026-10-01T08:00:00.000Z' },
    },
    {
      ...{ pk, sk: 'joint#efteraar', kind: 'joint', ...inRound, ...judgement, fewerThanRequired: false },
      ...{ by, at: '2026-10-05T08:00:00.000Z' },
    },
    {
      ...{ pk, sk: 'follow-up#efteraar', kind: 'follow-up', ...inRound, by, actions: [] },
      ...{ focusPoints: [{ id: 'fokus', text: 'sagt-opfølgning' }], at: '2026-10-06T08:00:00.000Z' },
    },
    {
      ...{ pk, sk: 'informed#efteraar', kind: 'informed', ...inRound, by, how: 'talk', on: '2026-10-07' },
      ...{ parentsView: 'sagt-forældre', at: '2026-10-07T08:00:00.000Z' },
    },
  ];
}

export interface ConsentTown extends TestTable {
  /** Asks by the contract's name, as somebody, at an instant; the day is that of Denmark. */
  ask(who: Who, name: string, input?: object, now?: string): Promise<Result<never, string>>;
  put(child: Child): Promise<void>;
}

/** A municipality with a child of two custody holders, its unit, and two services. */
export async function openConsentTown(wrap: (opened: TestTable) => Table = ({ table }) => table) {
  const opened = await openTestTable();
  const table = wrap(opened);
  const byName = new Map<string, Endpoint>(
    [...consentEndpoints(table), readThread(table), readChild(table)].map((one) => [one.contract.name, one]),
  );
  await seed(opened.table);
  const town: ConsentTown = {
    ...opened,
    put: async (child) => {
      await opened.table.put({ Item: { pk: `${tenant}#child#${child.id}`, sk: 'profile', ...child } });
    },
    async ask(who, name, input = {}, now = '2026-11-21T08:00:00.000Z') {
      const found = byName.get(name);
      if (!found) throw new Error(`no endpoint ${name} among ${contracts.length}`);
      const today = dateOf(new Date(now));
      const session = sessionOf(who);
      const actorId = who === 'child' ? 'barnet' : who;
      const expiresAt = new Date(Date.parse(now) + 3_600_000).toISOString();
      const asking = { tenant, actorId, now, today, expiresAt, session };
      return (await found.answer(openGate(table), input, asking)) as Result<never, string>;
    },
  };
  return town;
}

function sessionOf(who: Who): Session {
  const assurance: Actor['assurance'] = 'substantial';
  if (who === 'child') return { side: 'child', assurance };
  return { side: who in workers ? 'staff' : 'guardian', assurance };
}

async function seed(table: Table): Promise<void> {
  const child = aTownChild();
  const unit = (id: string, name: string, kind: string) => ({
    ...{ pk: `${tenant}#units`, sk: id, id, name, kind, groups: [] },
  });
  const items = [
    { pk: `${tenant}#child#${child.id}`, sk: 'profile', ...child },
    ...writtenAbout(child.id),
    ...Object.entries(workers).map(([id, memberships]) => ({
      ...{ pk: `${tenant}#person#${id}`, sk: 'staff' },
      ...aStaffMember({ id, name: `${id} Prøve`, memberships, places: [] }),
    })),
    ...Object.entries(workers).map(([id, memberships]) => ({
      ...{ pk: `${tenant}#staff`, sk: id, n: `${id} Prøve`, m: memberships },
    })),
    ...child.guardians.map(({ id, name }) => ({
      ...{ pk: `${tenant}#person#${id}`, sk: 'guardian', tenant, id, name },
      ...{ phones: [], protectedBy: [], version: 1 },
    })),
    unit('myren', 'Myren', 'daycare'),
    unit('ppr-nord', 'PPR Nord', 'administration'),
    unit('sundhed', 'Sundhedsplejen', 'administration'),
    unit('uden-plads', 'Uden plads', 'unplaced'),
    {
      ...{ pk: `${tenant}#unit#myren`, sk: 'group#myren-rod', id: 'myren-rod', name: 'Rød', type: 'main' },
      ...{ children: [], staff: [['ellen', 'Ellen Prøve']] },
    },
  ];
  await table.batchWrite(items.map((put) => ({ put })));
}
