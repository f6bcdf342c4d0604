import type { OwnGroup } from '#shared/concerns/list-own-children.contract.ts';

/**
 * The children one can write about, as last seen. In memory only: on a tablet that others use, no list of children stays
 * behind when the page is left or the device is turned off. What is written without a net holds the child's id alone.
 */
let last: readonly OwnGroup[] = [];

export function rememberOwnChildren(groups: readonly OwnGroup[]): void {
  last = groups;
}

/** The name of a child as last seen; undefined when the page was opened without it. */
export function rememberedName(childId: string): string | undefined {
  for (const { children } of last) {
    const found = children.find(({ id }) => id === childId);
    if (found) return found.name;
  }
  return undefined;
}
