import { localDateOf } from '#shared/local-date.ts';
import { ageInMonths } from '#shared/people/age.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listGroups, listUnits, readRegister } from '#functions/people/index.ts';
import type { WhoToTry } from '../who-to-try.ts';
import type { Someone } from './asked-then.ts';

export interface DemoChild {
  id: string;
  name: string;
  birthDate: string;
  months: number;
}

/** A room or class, with those who work there, and its house's leader. */
export interface DemoGroup {
  unitId: string;
  unitName: string;
  kind: string;
  groupId: string;
  name: string;
  children: DemoChild[];
  staff: Someone[];
  leader: Someone;
}

/** The demo's rooms and classes, and the office. */
export interface Places {
  groups: DemoGroup[];
  /** The municipality's own office, whose specialists are asked for advice. */
  office: { id: string; name: string };
  /** By name, among those who work somewhere. */
  person(name: string): Someone | undefined;
}

/** Every room and class with at least two who work there. Throws when the municipality has no office. */
export async function readPlaces(table: Table, tenant: string, now: number): Promise<Places> {
  const [units, register] = await Promise.all([listUnits(table, tenant), readRegister(table, tenant)]);
  const today = localDateOf(new Date(now));
  const leaders = new Map(
    register.flatMap(({ id, name, memberships }) =>
      memberships.flatMap((held) => (held.role === 'leader' ? [[held.unitId, { id, name }] as const] : [])),
    ),
  );
  const groups = await Promise.all(
    units.map(async (unit) => {
      const leader = leaders.get(unit.id);
      const packed = leader ? await listGroups(table, tenant, unit.id) : [];
      return packed
        .filter(({ type, staff, children }) => type === 'main' && staff.length > 1 && children.length > 0)
        .map((group): DemoGroup => {
          const own = register.filter(({ memberships }) =>
            memberships.some(
              (held) => held.role === 'staff' && held.unitId === unit.id && held.groupIds.includes(group.id),
            ),
          );
          return {
            ...{ unitId: unit.id, unitName: unit.name, kind: unit.kind, groupId: group.id, name: group.name },
            children: group.children.map(([id, name, birthDate]) => ({
              ...{ id, name, birthDate, months: ageInMonths(birthDate, today) },
            })),
            staff: own.map(({ id, name }) => ({ id, name })),
            leader: leader ?? { id: '', name: '' },
          };
        });
    }),
  );
  const office = units.find(({ kind }) => kind === 'administration');
  if (!office) throw new Error('the demo municipality has no office');
  return {
    groups: groups.flat().filter(({ staff }) => staff.length > 1),
    office: { id: office.id, name: office.name },
    person: (name) => register.find((one) => one.name === name),
  };
}

/** The rooms and classes of those that a newcomer is told to try, in that order, without the others. */
export function groupsToTry({ groups, person }: Places, who: readonly WhoToTry[]): DemoGroup[] {
  const found = who.flatMap(({ name, unit }) => {
    const { id } = person(name) ?? {};
    const [unitName = '', groupName] = unit.split(', ');
    const own = groups.filter((one) => one.unitName === unitName);
    const named = own.find((one) => one.name === groupName && one.staff.some((staff) => staff.id === id));
    return named ? [named] : own.slice(0, 1);
  });
  return [...new Set(found)];
}
