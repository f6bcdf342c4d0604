import { ZodError } from 'zod';
import type { Actor, Membership } from '#shared/access/actor.ts';
import { unitOf } from '#shared/access/held.ts';
import type { Subject } from '#shared/access/facts.ts';
import type { Permission } from '#shared/access/permissions.ts';
import type { HeldAs } from '#shared/access/read-line.ts';
import { contracts } from '#shared/contracts.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { childSubject, readChildProfiles, readUnit } from '#functions/people/index.ts';
import { heldFor } from '../domain/held-as.ts';
import { readActor } from '../store/actor-store.ts';
import { keptRoleSets } from '../store/kept-role-sets.ts';
import { readGroups, type GroupOfUnit } from '../store/group-store.ts';
import type { Arrived } from './arrived.ts';

const AT_ONCE = 8;

const permissionOf = new Map<string, Permission>(
  contracts.flatMap(({ audit, permission }) => (permission === 'public' ? [] : [[audit, permission]])),
);

/** What is known of the things that lines are about, for telling capacities and counting children. */
export interface Surroundings {
  groups: ReadonlyMap<string, GroupOfUnit>;
  /** In what capacity a line's writer asked. */
  capacities: (line: Arrived) => HeldAs[];
}

/**
 * Finds in what capacity those asked who asked: the roles that `decide` lets them through with, as they stand now, a
 * moment after the line. Reads each person, child, group and unit once.
 */
export async function findCapacities(
  table: Table,
  tenant: string,
  lines: readonly Arrived[],
): Promise<Surroundings> {
  const idsOf = (kind: string) => [
    ...new Set(
      lines.flatMap(({ about }) => (about.startsWith(`${kind}#`) ? [about.slice(kind.length + 1)] : [])),
    ),
  ];
  const readRoles = keptRoleSets(table);
  const people = [...new Map(lines.map((line) => [`${line.side} ${line.actorId}`, line])).entries()];
  const [actors, children, groups] = await Promise.all([
    inParallel(people, AT_ONCE, async ([key, { actorId, side }]) => {
      const session = { side, assurance: 'substantial' } as const;
      return [
        key,
        await unlessBroken(readActor(table, readRoles, tenant, actorId, session), undefined),
      ] as const;
    }),
    unlessBroken(readChildProfiles(table, tenant, idsOf('child')), []),
    unlessBroken(readGroups(table, tenant, idsOf('group')), new Map<string, GroupOfUnit>()),
  ]);
  const actorBy = new Map(actors);
  const childBy = new Map(children.map((child) => [child.id, child]));

  const subjectOf = ({ about, at }: Arrived): Subject | undefined => {
    const [kind = '', id = ''] = about.split('#');
    if (kind === 'child') {
      const child = childBy.get(id);
      return child && childSubject(child, dateOf(new Date(at)));
    }
    if (kind === 'group') {
      const group = groups.get(id);
      return group && { kind: 'group', unitId: group.unitId, groupId: id };
    }
    return kind === 'unit' ? { kind: 'unit', unitId: id } : { kind: 'tenant' };
  };
  const heldIn = (line: Arrived): Membership[] => {
    const actor: Actor | undefined = actorBy.get(`${line.side} ${line.actorId}`);
    if (!actor) return [];
    return heldFor(actor, permissionOf.get(line.word), subjectOf(line), dateOf(new Date(line.at)));
  };
  const held = new Map(lines.map((line) => [line, heldIn(line)]));
  const units = [...new Set([...held.values()].flat().flatMap((one) => unitOf(one) ?? []))];
  const names = new Map(
    await inParallel(units, AT_ONCE, async (id) => [id, (await readUnit(table, tenant, id))?.name] as const),
  );
  return {
    groups,
    capacities: (line) =>
      (held.get(line) ?? []).map((membership) => {
        const unitId = unitOf(membership);
        const unitName = unitId === undefined ? undefined : names.get(unitId);
        return {
          role: membership.role,
          ...(unitId !== undefined && { unitId }),
          ...(unitName !== undefined && { unitName }),
        };
      }),
  };
}

/** A line is chained also when what it is about is stored wrongly: then in no known capacity. */
async function unlessBroken<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ZodError) return otherwise;
    throw error;
  }
}
