import type { Drafts } from '#lib/state/drafts.ts';

const keyOf = (about: string) => `guard-answered:${about}`;
const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * The signs that this person has answered on this device, about a child or about one wonder (`about`: its id): the same
 * sign does not stop the flow twice. The server has the last word.
 */
export const answeredSigns = (drafts: Drafts, about: string): string[] =>
  drafts.read(keyOf(about), isList) ?? [];

export function noteAnswered(
  drafts: Drafts,
  { childId, caseId }: { childId: string; caseId?: string | undefined },
  signs: readonly string[],
): void {
  for (const about of caseId ? [childId, caseId] : [childId])
    drafts.keep(keyOf(about), [...new Set([...answeredSigns(drafts, about), ...signs])]);
}

/** The server knows of no answer: it is asked for again. */
export const forgetAnswered = (drafts: Drafts, about: string): void => drafts.drop(keyOf(about));
