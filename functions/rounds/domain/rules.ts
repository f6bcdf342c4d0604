import type { Child } from '#shared/people/child.ts';
import type { Position } from '#shared/instruments/topi.ts';
import { missingInFollowUp, type FollowUp } from '#shared/rounds/follow-up.ts';
import { takesFollowUp, takesJoint, takesOwn, type RoundState } from '#shared/rounds/round.ts';
import type { ChildProgress } from './child-progress.ts';

/** What stands in the way; undefined when nothing. `all-are-in`: no own assessment comes or goes any more. */
export function againstOwn(
  state: RoundState,
  progress: ChildProgress,
): 'round-not-open' | 'all-are-in' | undefined {
  if (!takesOwn(state)) return 'round-not-open';
  return progress.state === 'not-started' || progress.state === 'assessing' ? undefined : 'all-are-in';
}

/**
 * A child's wellbeing is not registered before those who have custody were told (GDPR art. 13 and 14; the Danish
 * Data Protection Agency's decision of 21 November 2019 on wellbeing assessments).
 */
export const isNoticed = (child: Pick<Child, 'notices'>, today: string): boolean =>
  child.notices.some((notice) => notice.sentOn <= today);

/** A joint assessment needs all own ones, or that their window has closed with at least one in. */
export function againstJoint(
  state: RoundState,
  progress: ChildProgress,
  required: number,
): 'round-not-open' | 'own-missing' | 'follow-up-agreed' | undefined {
  if (!takesJoint(state)) return 'round-not-open';
  if (progress.state === 'follow-up' || progress.state === 'informed') return 'follow-up-agreed';
  const needed = takesOwn(state) ? required : 1;
  return progress.own.length < needed ? 'own-missing' : undefined;
}

/** A follow-up comes after the joint assessment. Yellow and red are not finished without the surroundings. */
export function againstFollowUp(
  state: RoundState,
  progress: ChildProgress,
  followUp: FollowUp,
  finish: boolean,
): 'round-locked' | 'joint-missing' | 'action-missing' | 'action-in-surroundings-missing' | undefined {
  if (!takesFollowUp(state)) return 'round-locked';
  const { position } = progress;
  if (!position) return 'joint-missing';
  const mustBeWhole = finish || progress.state !== 'joint';
  const missing = position !== 'green' && mustBeWhole ? missingInFollowUp(followUp) : [];
  if (missing.includes('action')) return 'action-missing';
  return missing.length > 0 ? 'action-in-surroundings-missing' : undefined;
}

/** Parents hear what is agreed: for yellow and red after the follow-up, for green right after the joint assessment. */
export function againstInformed(
  state: RoundState,
  progress: ChildProgress,
): 'round-locked' | 'joint-missing' | 'follow-up-missing' | undefined {
  if (!takesFollowUp(state)) return 'round-locked';
  if (!progress.position) return 'joint-missing';
  return progress.state === 'joint' && progress.position !== 'green' ? 'follow-up-missing' : undefined;
}

/** Parents are told when something is to be done, and always when the position is another than last time. */
export const owesInformation = (position: Position, previous: Position | undefined): boolean =>
  position !== 'green' || (previous !== undefined && previous !== position);

/**
 * Whether the writer saw the entry that is about to be replaced. An entry carries the child's version in the round
 * at the time it was written, so either that number or any later one of the child shows that it was seen.
 */
export const hasSeen = (
  entry: { version: number } | undefined,
  progress: ChildProgress,
  seen: number,
): boolean => seen <= progress.version && (entry?.version ?? 0) <= seen;
