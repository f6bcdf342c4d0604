import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { Key } from '#functions/kernel/keys.ts';
import { matterKey, openStopKey, releasedKey } from './matter-keys.ts';

/** Every list that the child's consents, releases and stops may stand on, the child's own partition left out. */
export function matterKeysOf({ child, consents, bases, stops }: StoredThread): Key[] {
  const { tenant, id, affiliations } = child;
  const units = [...new Set(affiliations.map(({ unitId }) => unitId))];
  return [
    ...[...consents, ...bases].map((one) => releasedKey(tenant, one.unitId, id, one.id)),
    ...units.flatMap((unit) => [
      ...consents.map((one) => matterKey(tenant, unit, 'consent', id, one.id)),
      ...stops.map((one) => matterKey(tenant, unit, 'stop', id, one.id)),
    ]),
    ...stops.map((one) => openStopKey(tenant, id, one.id)),
  ];
}
