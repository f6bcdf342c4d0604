import type { Membership } from '#shared/access/actor.ts';
import type { Child } from '#shared/people/child.ts';
import type { Result } from '#shared/refusals.ts';
import type { RoundPlan } from '#shared/rounds/round.ts';
import { openGate } from '#functions/access/index.ts';
import { partition } from '#functions/kernel/keys.ts';
import { metered, type Meter } from '#functions/kernel/meter.ts';
import type { Table } from '#functions/kernel/table.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { childKey, groupKey, staffKey } from '#functions/people/index.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import type { Machines } from '#functions/rounds/store/machines.ts';
import { runStep } from '#functions/rounds/steps/run-step.ts';
import { roundEndpoints } from '#functions/rounds/endpoints.ts';
import { insightEndpoints } from '#functions/insight/endpoints.ts';
import { stepInputSchema } from '#functions/rounds/steps/step-input.ts';
import { staffSession } from './actor.ts';
import { openTestTable, type TestTable } from './table.ts';

export const tenant = '0899';
export const today = dateOf(new Date());

/** How big the town is; the ids follow from the places: unit 1, its group 2, that group's child 3. */
export interface TownSize {
  units?: number;
  groups?: number;
  children?: number;
  staff?: number;
  noticed?: boolean;
}

const two = (place: number) => String(place).padStart(2, '0');
export const unitId = (unit = 1): string => `u000${two(unit)}`;
export const groupId = (unit = 1, group = 1): string => `${unitId(unit)}-main-${two(group)}`;
export const childId = (unit = 1, group = 1, child = 1): string =>
  `child-${two(unit)}${two(group)}${two(child)}`;
export const staffId = (unit = 1, group = 1, staff = 1): string =>
  `staff-${two(unit)}${two(group)}${two(staff)}`;
export const leaderId = (unit = 1): string => `leader-${two(unit)}xxx`;
export const adminId = 'admin-000000';

/** A municipality with units, groups, children and staff; no file was imported. */
export interface RoundTown extends TestTable {
  /** Asks an endpoint of rounds or insight as someone, over another table connection where one is given. */
  ask(actorId: string, name: string, input: object, over?: Table): Promise<Result<unknown, string>>;
  /** The same with what the whole request cost: the actor and the record included. */
  measure(
    actorId: string,
    name: string,
    input: object,
  ): Promise<{ result: Result<unknown, string>; meter: Meter }>;
  /** Runs one step of a state machine, over another table connection where one is given. */
  step(step: string, input: object, over?: Table): Promise<Record<string, unknown>>;
  /** Plans and opens a round as the state machine would. */
  openRound(roundId: string, plan?: Partial<RoundPlan>): Promise<void>;
  started: string[];
}

/** The value of an answer. Throws the code of a refusal. */
export function valueOf(result: Result<unknown, string>): unknown {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

export const aPlan = (change: Partial<RoundPlan> = {}): RoundPlan => ({
  name: 'Autumn round',
  unitIds: [],
  ages: { fromMonths: 0, toMonths: 240 },
  opensOn: today,
  remindOn: [daysAfter(today, 7)],
  ownClosesOn: daysAfter(today, 14),
  closesOn: daysAfter(today, 28),
  ownRequired: 2,
  ...change,
});

/** Over a table of its own, or over the one given, which it then closes. */
export async function openRoundTown(size: TownSize = {}, over?: TestTable): Promise<RoundTown> {
  const opened = over ?? (await openTestTable());
  await settle(opened.table, size);
  const started: string[] = [];
  const note = (name: string) => {
    if (!started.includes(name)) started.push(name);
    return Promise.resolve();
  };
  const machines: Machines = {
    startRound: (code, roundId) => note(`round ${code} ${roundId}`),
    startNotices: (input, run) => note(`notices ${input.roundId} ${run}`),
  };
  const ask: RoundTown['ask'] = async (actorId, name, input, over = opened.table) => {
    const endpoints = [...roundEndpoints(over, machines), ...insightEndpoints(over)];
    const gate = openGate(over);
    const found = endpoints.find((one) => one.contract.name === name);
    if (!found) throw new Error(`${name} is not answered`);
    const now = new Date().toISOString();
    const asking = { tenant, actorId, now, today, expiresAt: now, session: staffSession };
    return forTenant(tenant, () => found.answer(gate, input, asking));
  };
  const step: RoundTown['step'] = async (name, input, over = opened.table) => ({
    ...(await forTenant(tenant, () =>
      runStep(over, stepInputSchema.parse({ tenant, ...input, step: name })),
    )),
  });
  return {
    ...opened,
    started,
    ask,
    step,
    measure: (actorId, name, input) => metered(() => ask(actorId, name, input)),
    async openRound(roundId, plan) {
      const planned = await ask(adminId, 'plan-round', { roundId, version: 0, plan: aPlan(plan) });
      if (!planned.ok) throw new Error(planned.code);
      const { batches } = await step('begin', { roundId });
      for (const units of batches as string[][]) await step('open-batch', { roundId, units });
      await step('mark-open', { roundId });
    },
  };
}

async function settle(table: Table, size: TownSize): Promise<void> {
  const { units = 1, groups = 1, children = 3, staff = 3, noticed = true } = size;
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const people: Parameters<Table['batchWrite']>[0][number][] = [
    person(adminId, [{ role: 'administrator', from: '2020-01-01' }]),
  ];
  for (const unit of upTo(units)) {
    people.push(person(leaderId(unit), [{ role: 'leader', unitId: unitId(unit), from: '2020-01-01' }]));
    const listed = upTo(groups).map((group) => ({
      id: groupId(unit, group),
      name: `Room ${group}`,
      children,
      staff,
    }));
    people.push({
      put: {
        pk: partition(tenant, 'units'),
        sk: unitId(unit),
        ...{ id: unitId(unit), name: `The ${two(unit)} House`, kind: 'daycare', groups: listed },
      },
    });
    for (const group of upTo(groups)) {
      const kids = upTo(children).map((child) => aChild(unit, group, child, noticed));
      people.push(...kids.map((kid) => ({ put: { ...childKey(tenant, kid.id), ...kid } })));
      const team = upTo(staff).map((one) => staffId(unit, group, one));
      const role = { role: 'staff' as const, unitId: unitId(unit), groupIds: [groupId(unit, group)] };
      people.push(...team.map((id) => person(id, [{ ...role, from: '2020-01-01' }])));
      people.push({
        put: {
          ...groupKey(tenant, unitId(unit), groupId(unit, group)),
          id: groupId(unit, group),
          name: `Room ${group}`,
          type: 'main',
          children: kids.map((kid) => [
            kid.id,
            `${kid.firstName} ${kid.lastName}`,
            kid.birthDate,
            noticed ? 1 : 0,
          ]),
          staff: team.map((id) => [id, nameOf(id)]),
        },
      });
    }
  }
  await table.batchWrite(people);
}

const nameOf = (id: string) => `Name ${id}`;

function person(id: string, memberships: Membership[]) {
  return {
    put: { ...staffKey(tenant, id), id, tenant, name: nameOf(id), initials: 'XX', memberships, version: 1 },
  };
}

/** Born so that the first is a little over one year old, and each next one a month older. */
export function aChild(unit: number, group: number, child: number, noticed = true): Child {
  const born = new Date(Date.now() - (400 + child * 31) * 86_400_000).toISOString().slice(0, 10);
  return {
    tenant,
    id: childId(unit, group, child),
    firstName: 'Asta',
    lastName: `Lindevang ${two(group)}${two(child)}`,
    birthDate: born,
    addressProtected: false,
    affiliations: [
      {
        unitId: unitId(unit),
        unitName: `The ${two(unit)} House`,
        groups: [{ id: groupId(unit, group), name: `Room ${group}` }],
        from: '2021-08-01',
      },
    ],
    guardians: [],
    notices: noticed
      ? [
          {
            version: 1,
            sentOn: '2024-01-02',
            channel: 'letter',
            recordedAt: '2024-01-02T08:00:00.000Z',
            recordedBy: adminId,
          },
        ]
      : [],
    releases: [],
    stops: [],
    version: 1,
  };
}
