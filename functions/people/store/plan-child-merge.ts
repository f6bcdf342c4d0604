import { consentStateOn } from '#shared/access/consent-rules.ts';
import { consentSchema, type ConsentState } from '#shared/access/consent.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { MergeField, MergeObstacle } from '#shared/people/merge.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { hasRunningClock } from '#functions/concerns/index.ts';
import { dialogueMoves } from '#functions/dialogues/index.ts';
import { childRenamedInRounds, type ItemChange, type Moved } from '#functions/rounds/index.ts';
import { mergedChild } from '../domain/merged.ts';
import { openUnitIds } from '../domain/places.ts';
import { childKey, childSecretKey, readStoredChild } from './child-store.ts';
import { cprKey } from './cpr-store.ts';
import { secretSchema } from './cpr-writes.ts';
import { groupKey, readStoredGroup, unitKey } from './unit-store.ts';
import type { Journal } from './merge-store.ts';

/** On what day, and until when the merge can be undone (seconds since 1970). */
export interface MergeTime {
  today: string;
  ttl: number;
}

/** Two children that turn out to be one. */
export interface ChildPair {
  keep: Child;
  gone: Child;
}

/** Everything in a child's partition but the profile, to the partition of the other; a taken place gets a name of its own. */
export async function movesOfChild(
  table: Table,
  tenant: string,
  gone: string,
  keep: string,
): Promise<Moved[]> {
  const [from, to] = await Promise.all(
    [gone, keep].map((id) =>
      table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': childKey(tenant, id).pk },
        ProjectionExpression: 'pk, sk',
      }),
    ),
  );
  const taken = new Set((to ?? []).map((item) => String(item['sk'])));
  return (from ?? [])
    .map((item) => String(item['sk']))
    .filter((sk) => sk !== 'profile')
    .map((sk) => ({
      from: { pk: childKey(tenant, gone).pk, sk },
      to: { pk: childKey(tenant, keep).pk, sk: taken.has(sk) ? `${sk}~${gone}` : sk },
    }));
}

const standing: ConsentState[] = ['open', 'given', 'waits-again'];

/**
 * Whether a stop, a consent or an open case stands that is listed under this very child: what waits for somebody must not be lost by
 * being moved. The other way round the two can be merged.
 */
export async function hasMatter(table: Table, child: Child, today: string): Promise<boolean> {
  if (child.stops.some((stop) => stop.until === undefined)) return true;
  const cases = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': childKey(child.tenant, child.id).pk, ':sk': 'case#' },
    ProjectionExpression: '#state',
    ExpressionAttributeNames: { '#state': 'state' },
  });
  if (cases.some((item) => item['state'] !== 'closed')) return true;
  if (await hasRunningClock(table, child.tenant, child.id)) return true;
  const consents = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': childKey(child.tenant, child.id).pk, ':sk': 'consent#' },
  });
  return consents.some((item) => standing.includes(consentStateOn(consentSchema.parse(item), child, today)));
}

/** All that making two children one changes; nothing is written. */
export async function planChildMerge(
  table: Table,
  keys: MunicipalityKeys,
  { keep, gone }: ChildPair,
  fromGone: readonly MergeField[],
  { ttl, today }: MergeTime,
): Promise<Journal | MergeObstacle> {
  const { tenant } = keep;
  const merged = { ...mergedChild(keep, gone, fromGone), version: keep.version + 1 };
  const places = [...keep.affiliations, ...gone.affiliations].flatMap(({ unitId, groups }) =>
    groups.map((group) => ({ unitId, groupId: group.id })),
  );
  const [inRounds, inGroups, inUnits, numbers, moves, listed] = await Promise.all([
    childRenamedInRounds(table, tenant, {
      gone: gone.id,
      keep: { id: keep.id, name: fullName(merged), birthDate: merged.birthDate },
      groups: places,
    }),
    inPackedGroups(table, keep, gone, merged, places),
    inUnitSizes(table, keep, gone),
    cprChanges(table, keys, keep, gone, { isFromGone: fromGone.includes('cpr'), ttl }),
    movesOfChild(table, tenant, gone.id, keep.id),
    dialogueMoves(table, tenant, gone.id, keep.id),
  ]);
  if (!inRounds) return 'both-assessed-in-open-round';
  if (await hasMatter(table, gone, today)) return 'matter-stands';
  const released = gone.releases.map(({ id, unitId }): Moved => {
    const pk = partition(tenant, 'released', unitId);
    return { from: { pk, sk: `${gone.id}#${id}` }, to: { pk, sk: `${keep.id}#${id}` } };
  });
  return {
    changes: [
      profileChange(keep, merged),
      profileChange(gone, undefined),
      ...inGroups,
      ...inUnits,
      ...numbers,
      ...inRounds,
    ],
    moves: [...moves, ...released, ...listed],
  };
}

function profileChange(before: Child, after: Child | undefined): ItemChange {
  const key = childKey(before.tenant, before.id);
  return { key, before: { ...key, ...before }, ...(after && { after: { ...key, ...after } }) };
}

/** One line in every group where either has one. */
async function inPackedGroups(
  table: Table,
  keep: Child,
  gone: Child,
  merged: Child,
  places: readonly { unitId: string; groupId: string }[],
): Promise<ItemChange[]> {
  const keys = new Map(places.map((at) => [at.groupId, groupKey(keep.tenant, at.unitId, at.groupId)]));
  const items = await table.batchGet([...keys.values()]);
  const line = [keep.id, fullName(merged), merged.birthDate, merged.notices.length > 0 ? 1 : 0] as const;
  return items.flatMap((item): ItemChange[] => {
    const group = readStoredGroup(item);
    const key = keys.get(group.id);
    const isKeepThere = group.children.some(([id]) => id === keep.id);
    const children = group.children
      .filter(([id]) => id !== gone.id || !isKeepThere)
      .map((one) => (one[0] === gone.id || one[0] === keep.id ? [...line] : one));
    if (!key || JSON.stringify(children) === JSON.stringify(group.children)) return [];
    const byHand = [...new Set(group.byHand.map((id) => (id === gone.id ? keep.id : id)))];
    return [{ key, before: item, after: { ...item, children, byHand, version: group.version + 1 } }];
  });
}

/** Where both are enrolled in the same unit, it has one child fewer. */
async function inUnitSizes(table: Table, keep: Child, gone: Child): Promise<ItemChange[]> {
  const both = openUnitIds(keep.affiliations).filter((id) => openUnitIds(gone.affiliations).includes(id));
  const items = await table.batchGet(both.map((id) => unitKey(keep.tenant, id)));
  return items.flatMap((item): ItemChange[] => {
    const { children, groups } = item as { children?: number; groups: { id: string; children: number }[] };
    if (children === undefined) return [];
    const groupsOf = (child: Child) =>
      child.affiliations
        .filter(({ to }) => to === undefined)
        .flatMap((place) => place.groups.map(({ id }) => id));
    const shared = new Set(groupsOf(keep).filter((id) => groupsOf(gone).includes(id)));
    const fewer = groups.map((group) =>
      shared.has(group.id) ? { ...group, children: group.children - 1 } : group,
    );
    const key = unitKey(keep.tenant, String(item['sk']));
    return [{ key, before: item, after: { ...item, children: children - 1, groups: fewer } }];
  });
}

/**
 * The number in force is the one chosen, or the only one; both numbers find the child that stays. The other child's
 * own key is kept as long as the merge can be undone.
 */
async function cprChanges(
  table: Table,
  keys: MunicipalityKeys,
  keep: Child,
  gone: Child,
  { isFromGone, ttl }: { isFromGone: boolean; ttl: number },
): Promise<ItemChange[]> {
  const { tenant } = keep;
  const [keepKey, goneKey] = [childSecretKey(tenant, keep.id), childSecretKey(tenant, gone.id)];
  const [own, others] = await Promise.all([table.get(keepKey), table.get(goneKey)]);
  if (!others) return [];
  const theirs = secretSchema.parse(others);
  const known = own && secretSchema.parse(own);
  const lookUp: Key = cprKey(tenant, theirs.hash);
  const pointer = await table.get(lookUp);
  const isTaken = !known || isFromGone;
  const sealed = isTaken ? keys.sealCpr(keep.id, keys.openCpr(gone.id, theirs), known?.wrapped) : undefined;
  return [
    { key: goneKey, before: others, after: { ...others, ttl } },
    ...(sealed
      ? [
          {
            key: keepKey,
            ...(own && { before: own }),
            after: { ...keepKey, ...sealed, hash: theirs.hash },
          },
        ]
      : []),
    ...(pointer ? [{ key: lookUp, before: pointer, after: { ...pointer, id: keep.id } }] : []),
  ];
}

/** Reads both as they are stored; undefined when one is not there as a child of its own. */
export async function readChildPair(
  table: Table,
  tenant: string,
  { keep, gone }: { keep: string; gone: string },
): Promise<ChildPair | undefined> {
  const items = await table.batchGet([keep, gone].map((id) => childKey(tenant, id)));
  const children = items.map(readStoredChild);
  const [one, other] = [keep, gone].map((id) => children.find((child) => child.id === id));
  return one && other && { keep: one, gone: other };
}
