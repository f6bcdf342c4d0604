import type { OutputOf } from '#shared/contract.ts';
import type { Position } from '#shared/instruments/topi.ts';
import type { readMeeting } from '#shared/rounds/read-meeting.contract.ts';

export type Meeting = OutputOf<typeof readMeeting>;
export type Stage = 'own' | 'joint' | 'follow-up' | 'inform' | 'done';
export const stages = ['own', 'joint', 'follow-up', 'inform'] as const;

type Standing = Pick<Meeting, 'roundState' | 'ownRequired' | 'joint' | 'informed'> & {
  child: Pick<Meeting['child'], 'state' | 'own'>;
};

export const callsForFollowUp = (position: Position): boolean => position !== 'green';

/** Own assessments are in the making while the round is open and the child still lacks some. */
export const takesOwnNow = (meeting: Standing): boolean =>
  meeting.roundState === 'open' && !meeting.joint && meeting.child.own < meeting.ownRequired;

/** All own assessments are in, or the time for them is over and there is at least one. */
export function mayAgreeJoint(meeting: Standing): boolean {
  if (!['open', 'own-closed', 'joint'].includes(meeting.roundState)) return false;
  return meeting.child.own >= meeting.ownRequired || (meeting.roundState !== 'open' && meeting.child.own > 0);
}

/** Follow-up and the talk with the parents go on until the round is locked. */
export const takesFollowUpNow = (meeting: Standing): boolean =>
  ['open', 'own-closed', 'joint', 'closed'].includes(meeting.roundState);

/** The step that is next for the child. Green may go straight to the parents; yellow and red agree on actions first. */
export function currentStage(meeting: Standing): Stage {
  if (meeting.informed) return 'done';
  if (meeting.joint) {
    const agreed = meeting.child.state === 'follow-up' || meeting.child.state === 'informed';
    return agreed || !callsForFollowUp(meeting.joint.position) ? 'inform' : 'follow-up';
  }
  return mayAgreeJoint(meeting) ? 'joint' : 'own';
}
