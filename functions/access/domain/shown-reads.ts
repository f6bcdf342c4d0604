import type { ChildSubject } from '#shared/access/facts.ts';
import { purposeFor, purposeOf } from '#shared/access/purposes.ts';
import type { HeldAs, ReadLine } from '#shared/access/read-line.ts';
import type { Side } from '#shared/access/actor.ts';

/** A line with what is known about its writer. */
export interface KnownLine {
  place: string;
  at: string;
  side: Side;
  actorId: string;
  word: string;
  outcome: 'asked' | 'refused';
  as: readonly HeldAs[];
}

/** Who looks at the list. */
export interface Looker {
  id: string;
  side: Side;
  /** Whether families see the names of staff here. */
  namesInReads: boolean;
}

const dailyRoles = new Set(['staff']);

/**
 * Whether a parent may know of the line: nothing done for the child's protection; and while a stop held only what
 * the family did itself, and what those who are with the child every day did, since that goes on whatever happens.
 */
export function isShownToParent(line: KnownLine, stops: ChildSubject['stops']): boolean {
  if (purposeOf(line.word) === 'protection') return false;
  const covered = stops.some(
    ({ from, until }) => from <= line.at && (until === undefined || line.at <= until),
  );
  if (!covered || line.side !== 'staff') return true;
  return line.as.length > 0 && line.as.every(({ role }) => dailyRoles.has(role));
}

/**
 * Whether the line is told to a looker at all: that somebody notified the authorities a family hears from them, whether
 * or not a stop stands; and a parent never from here that the child has told something itself.
 */
export const isTold = (
  looker: Pick<Looker, 'side'>,
  { word, side }: Pick<KnownLine, 'word' | 'side'>,
): boolean =>
  looker.side === 'staff' ||
  (!word.startsWith('notification.') &&
    !(looker.side === 'guardian' && side === 'child' && word.startsWith('voice.')));

/**
 * What is done in a case or a dialogue: a family that has not been told of one would read here that there is one, and a
 * parent that the other has answered.
 */
const inside = ['concern.', 'placement.', 'sparring.', 'team.', 'voice.', 'dialogue.'];
/** The word as a family reads it: who looked and when, and there no more than that it was about what stands of the child. */
const toFamily = (word: string): string =>
  word !== 'concern.told' && inside.some((start) => word.startsWith(start)) ? 'child.thread-read' : word;

/** The line as the looker may see it: staff see who; families see role, unit, purpose, and names where allowed. */
export function shownTo(looker: Looker, line: KnownLine, name: string | undefined): ReadLine {
  const { place, at, side, actorId, outcome, as } = line;
  const own = looker.id === actorId && looker.side === side;
  const word = looker.side === 'staff' || own ? line.word : toFamily(line.word);
  const seesWho =
    looker.side === 'staff' || own || (side === 'staff' && outcome === 'asked' && looker.namesInReads);
  return {
    place,
    at,
    side,
    own,
    as: [...as],
    word,
    purpose: purposeFor({ ...line, word }),
    outcome,
    ...(looker.side === 'staff' && { actorId }),
    ...(seesWho && name !== undefined && { actorName: name }),
  };
}
