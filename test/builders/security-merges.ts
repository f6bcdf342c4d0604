import type { Item } from '#functions/kernel/table.ts';
import { partition } from '#functions/kernel/keys.ts';
import { mergeKey } from '#functions/people/store/merge-store.ts';
import { staffKey } from '#functions/people/index.ts';
import { childId, today, type Municipality } from './security-people.ts';

/** A merge that was undone, and someone who left; each municipality has its own. */
export const mergeId = ({ letter }: Municipality): string => `merge-${letter}`;
export const leftId = ({ letter }: Municipality): string => `left-staff-${letter}`;

export function mergeItems(where: Municipality): Item[] {
  const { tenant, mark } = where;
  const made = {
    ...{ id: mergeId(where), kind: 'child', keep: childId('own', where), gone: `double-${where.letter}` },
    ...{ keepName: `${mark}first own`, goneName: `${mark}double`, at: `${today}T05:00:00.000Z` },
    ...{ by: { id: 'administrator', name: `${mark}staff administrator` }, state: 'undone' },
    ...{ until: '2999-01-01T00:00:00.000Z', ttl: 32_000_000_000 },
  };
  const left = {
    ...{ tenant, id: leftId(where), name: `${mark}left`, places: [], protectedBy: [], version: 1 },
    memberships: [{ role: 'leader', unitId: 'unit-two', from: '2021-08-01', givenBy: 'administrator' }],
  };
  return [
    { ...mergeKey(tenant, made.id), ...made },
    { pk: partition(tenant, 'merged'), sk: made.gone, id: made.gone, mergeId: made.id },
    { ...staffKey(tenant, left.id), ...left },
  ];
}
