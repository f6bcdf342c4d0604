import type { OutputOf } from '#shared/contract.ts';
import type { readTeam } from '#shared/concerns/read-team.contract.ts';
import type { AgendaItem } from '#shared/concerns/team-meeting.ts';

export type TeamRead = OutputOf<typeof readTeam>;
export type TeamQuestionShown = TeamRead['questions'][number];
export type MeetingShown = TeamRead['meetings'][number];

export const MINUTES = 20;

/** Those that wait and stand on no agenda of a planned meeting, unless they were deferred there. */
export function incoming({ questions, meetings }: TeamRead): TeamQuestionShown[] {
  const taken = new Set(
    meetings
      .filter(({ state }) => state === 'planned')
      .flatMap(({ items }) => items.filter(({ deferred }) => !deferred).map(({ questionId }) => questionId)),
  );
  return questions.filter(({ state, id }) => state === 'waiting' && !taken.has(id));
}

/** The item one place up (-1) or down (1); at the end it stays. */
export function moved(items: readonly AgendaItem[], index: number, by: -1 | 1): AgendaItem[] {
  const next = [...items];
  const [one] = next.splice(index, 1);
  const to = index + by;
  if (!one || to < 0 || to > next.length) return [...items];
  next.splice(to, 0, one);
  return next;
}

/** Minutes of what is taken up. */
export const totalMinutes = (items: readonly AgendaItem[]): number =>
  items.filter(({ deferred }) => !deferred).reduce((sum, { minutes }) => sum + minutes, 0);
