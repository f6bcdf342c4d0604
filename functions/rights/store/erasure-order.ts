import type { Key } from '#functions/kernel/keys.ts';

/** The word that a key's partition begins with after the municipality. */
export const kindOfKey = ({ pk }: Key): string => pk.split('#')[1] ?? '';

export const onceEach = (keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values(),
];

/** What leads to other keys goes after them: letters after their pointers, the child's own partition after all. */
export const stagesOf = (keys: readonly Key[]): Key[][] => {
  const unique = onceEach(keys);
  const isLast = (key: Key) => ['letter', 'child'].includes(kindOfKey(key));
  return [
    unique.filter((key) => !isLast(key)),
    unique.filter((key) => kindOfKey(key) === 'letter'),
    unique.filter((key) => kindOfKey(key) === 'child'),
  ];
};

/** How many items of each kind of partition. */
export function countsOf(keys: readonly Key[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) {
    const kind = kindOfKey(key);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
