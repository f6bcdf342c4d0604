import { placesOn, type Child } from '#shared/people/child.ts';
import { childKey } from '#functions/people/index.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import type { Write } from '#functions/kernel/table.ts';

/** Changes what `decide` reads of the child, on condition that the profile is as it was seen. */
export function profileUpdate(
  tenant: string,
  child: Child,
  change: Partial<Pick<Child, 'releases' | 'stops'>>,
): Write {
  const names = Object.keys(change);
  return {
    Update: {
      Key: childKey(tenant, child.id),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}, version = :next`,
      ConditionExpression: 'version = :seen',
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(change).map(([name, value]) => [`:${name}`, value])),
        ':seen': child.version,
        ':next': child.version + 1,
      },
    },
  };
}

/** Holds the write to the profile that was seen: custody, places and stops have not changed in between. */
export const profileUnchanged = (tenant: string, child: Child): Write => ({
  ConditionCheck: {
    Key: childKey(tenant, child.id),
    ...asSeen(child.version),
  },
});

/** The units where the child is today, each once. */
export const unitsOn = (child: Child, today: string): string[] => [
  ...new Set(placesOn(child, today).map((place) => place.unitId)),
];

/** Puts an item that must be as it was seen; version 0: not there. Counts the version up. */
export const versioned = (item: Record<string, unknown> & { version: number }): Write => ({
  Put: {
    Item: { ...item, version: item.version + 1 },
    ...(item.version === 0 ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(item.version)),
  },
});
