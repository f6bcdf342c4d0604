import type { ChildInRound } from '#shared/rounds/child-in-round.ts';

type Listed = Pick<ChildInRound, 'childId' | 'name' | 'mine' | 'state'>;

/** The next child on the list, round the end, that still waits for me or for the meeting; undefined when none does. */
export function childAfter<Child extends Listed>(
  children: readonly Child[],
  childId: string,
): Child | undefined {
  const at = children.findIndex((child) => child.childId === childId);
  const inTurn = [...children.slice(at + 1), ...children.slice(0, Math.max(at, 0))];
  return inTurn.find(
    (child) =>
      (!child.mine && (child.state === 'not-started' || child.state === 'assessing')) ||
      child.state === 'ready',
  );
}
