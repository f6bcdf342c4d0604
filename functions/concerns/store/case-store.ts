import * as z from 'zod';
import { isOpen } from '#shared/concerns/case-guards.ts';
import { caseSchema, type Case } from '#shared/concerns/case.ts';
import { caseTaskSchema, type CaseTask } from '#shared/concerns/open-task.ts';
import { instantSchema } from '#shared/ids.ts';
import type { Child } from '#shared/people/child.ts';
import { countryCalendar, type CountryCalendar } from '#functions/kernel/country-calendar.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childKey, readChildProfile } from '#functions/people/index.ts';

export interface CaseAt {
  tenant: string;
  childId: string;
  caseId: string;
}

export const caseKey = ({ tenant, childId, caseId }: CaseAt): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: `case#${caseId}`,
});

/** Where an open case stands among a unit's tasks. */
export const caseTaskKey = ({ tenant, childId, caseId }: CaseAt, unitId: string): Key => ({
  pk: partition(tenant, 'tasks', unitId),
  sk: `case#${childId}#${caseId}`,
});

/** The case, strongly read; undefined when there is none. */
export async function readCase(table: Table, at: CaseAt): Promise<Case | undefined> {
  const item = await table.get(caseKey(at));
  return item && caseSchema.parse(item);
}

/** The child, one case of it, and when its own voice was taken down. */
export interface CaseLoaded {
  child: Child;
  one: Case;
  voicesAt: string[];
  /** By whose law and calendar its days are counted. */
  here: CountryCalendar;
}

const voiceSchema = z.object({ at: instantSchema });

/** One round trip; one more where the child has been merged into another. Undefined without such a child or case. */
export async function loadCase(table: Table, at: CaseAt): Promise<CaseLoaded | undefined> {
  const [child, one, here, voices] = await Promise.all([
    readChildProfile(table, at.tenant, at.childId),
    readCase(table, at),
    countryCalendar(table, at.tenant),
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :voice)',
      ExpressionAttributeValues: { ':pk': childKey(at.tenant, at.childId).pk, ':voice': 'voice#' },
      ProjectionExpression: '#at',
      ExpressionAttributeNames: { '#at': 'at' },
    }),
  ]);
  if (child && child.id !== at.childId) return loadCase(table, { ...at, childId: child.id });
  if (!child || !one) return undefined;
  const voicesAt = voices.flatMap((item) => voiceSchema.safeParse(item).data?.at ?? []);
  return { child, one, voicesAt, here };
}

/** Whether anybody still works on a case about the child: one query. */
export async function hasOpenCase(table: Table, tenant: string, childId: string): Promise<boolean> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :case)',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':case': 'case#' },
  });
  return items.some((item) => isOpen(caseSchema.parse(item)));
}

/** Every open case on the unit's list of tasks: one query. */
export async function readCaseTasks(table: Table, tenant: string, unitId: string): Promise<CaseTask[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :case)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'tasks', unitId), ':case': 'case#' },
  });
  return items.map((item) => caseTaskSchema.parse(item));
}

/** The units on whose lists a case stands: where the child is, and where the holder is. */
export const listedIn = ({ unitId, holder }: Pick<Case, 'unitId' | 'holder'>): string[] => [
  ...new Set([unitId, holder.unitId ?? unitId]),
];

/** Holds while nobody has written the case since, and it has not gone along with the child. */
const asSeen = ({ version, unitId, groupId }: Case) => ({
  ConditionExpression: `#version = :seen AND unitId = :unit AND ${groupId === undefined ? 'attribute_not_exists(groupId)' : 'groupId = :group'}`,
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: {
    ...{ ':seen': version, ':unit': unitId },
    ...(groupId !== undefined && { ':group': groupId }),
  },
});

/**
 * The case and its place among the tasks, in one transaction. With `before`: on condition that it stands as it was
 * seen; without: that there is none yet.
 */
export function caseWrites(
  at: CaseAt,
  before: Case | undefined,
  after: Case,
  task: CaseTask | undefined,
): Write[] {
  const units = task ? listedIn(after) : [];
  const gone = (before ? listedIn(before) : []).filter((unitId) => !units.includes(unitId));
  const condition = before ? asSeen(before) : { ConditionExpression: 'attribute_not_exists(pk)' };
  return [
    { Put: { Item: { ...caseKey(at), ...after }, ...condition } },
    ...units.map((unitId): Write => ({ Put: { Item: { ...caseTaskKey(at, unitId), ...task } } })),
    ...gone.map((unitId): Write => ({ Delete: { Key: caseTaskKey(at, unitId) } })),
  ];
}
