import type { Drafts } from '#lib/state/drafts.ts';

const keyOf = (childId: string) => `guard-answered:${childId}`;
const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The signs about a child that this person has answered on this device: the same sign does not stop the flow twice. */
export const answeredSigns = (drafts: Drafts, childId: string): string[] =>
  drafts.read(keyOf(childId), isList) ?? [];

export function noteAnswered(drafts: Drafts, childId: string, signs: readonly string[]): void {
  drafts.keep(keyOf(childId), [...new Set([...answeredSigns(drafts, childId), ...signs])]);
}
