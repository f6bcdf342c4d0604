import type { PublishedVersion } from '#shared/instruments/published-version.ts';

/** Who publishes, and when. */
export interface Publisher {
  by: { id: string; name: string };
  /** ISO instant. */
  at: string;
}

const said = (value: unknown): string => JSON.stringify(value);

/** True when both say the same. Give what came out of the schema: then the fields stand in one order. */
export const isSame = (one: unknown, other: unknown): boolean => said(one) === said(other);

/** What the version after `current` says about itself, beside its content. */
export const nextMarks = (
  current: { version: number },
  changed: string[],
  { by, at }: Publisher,
): Omit<PublishedVersion, 'restored'> => ({
  version: current.version + 1,
  publishedAt: at,
  by,
  startingSet: false,
  changed,
});

/** What differs: `general`, and the parts, by name. */
export const changedPlaces = (isGeneral: boolean, parts: readonly string[]): string[] => [
  ...(isGeneral ? ['general'] : []),
  ...parts,
];

/** The parts that two versions took from different places. */
export const differing = (
  now: Readonly<Partial<Record<string, number>>>,
  then: Readonly<Partial<Record<string, number>>>,
): string[] => Object.keys(then).filter((part) => then[part] !== now[part]);
