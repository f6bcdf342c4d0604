import type { Actor } from '#shared/access/actor.ts';
import type { Decision } from '#shared/access/decide.ts';
import type { AnswerSide } from '#shared/dialogues/answers.ts';
import type { Reader } from '#shared/dialogues/view.ts';

/** Who looks, on what decision, on which day, and from which of the person's sides. */
export interface Looking {
  actor: Actor & { name: string };
  decision: Decision;
  /** ISO date. */
  today: string;
  session: { side: 'staff' | 'guardian' | 'child' };
}

/** What follows from where somebody looks. */
export interface Looks {
  reader: Reader;
  side: AnswerSide;
  isFamily: boolean;
  /** Works at the child's own place: sees drafts. */
  isTeam: boolean;
  mayAnswer: boolean;
  mayOwn: boolean;
}

/** As whom one reads. At the child's place are those of the group and who leads; an enrolled service reads along. */
export function readerOf({ decision, session }: Looking): Looks {
  const has = (...wanted: Decision['reasons']) => wanted.some((one) => decision.reasons.includes(one));
  if (has('custody-holder', 'the-child-itself')) {
    const side = session.side === 'child' ? 'child' : 'guardian';
    return { reader: side, side, isFamily: true, isTeam: false, mayAnswer: true, mayOwn: false };
  }
  const isTeam = has('staff-of-the-group', 'leader-of-the-unit');
  return {
    ...{ reader: isTeam ? 'staff' : 'service', side: 'staff', isFamily: false },
    ...{ isTeam, mayAnswer: isTeam, mayOwn: isTeam },
  };
}
