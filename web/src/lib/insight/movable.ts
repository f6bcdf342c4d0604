import type { Case } from '#shared/concerns/case.ts';
import type { MovableThing } from '#shared/concerns/due-moved.ts';
import type { Work, WorkOf } from '#shared/insight/work.ts';

/** Work whose day people have agreed on themselves, in a case. */
export type MovableWork = WorkOf<'case'> | WorkOf<'sparring'>;

/** Law and practice fix the days of all else; those of rounds and dialogues are moved where they were agreed. */
export const isMovable = (one: Work): one is MovableWork =>
  (one.kind === 'case' && (one.what === 'do-action' || one.what === 'review')) ||
  (one.kind === 'sparring' && one.what === 'feedback');

/** What can be moved, as it is sent: one, or one of several actions. */
export interface Choice {
  what: MovableThing;
  aboutId?: string;
  /** An action's own words. */
  text?: string;
  on: string;
}

/** What the line is about, as the case stands now: the action due that day first. Empty when nothing is left to move. */
export function choicesOf(one: MovableWork, stored: Pick<Case, 'actions' | 'reviewOn' | 'state'>): Choice[] {
  if (one.kind === 'sparring')
    return [{ what: 'feedback', aboutId: one.id.slice('sparring.'.length), on: one.dueOn }];
  if (one.what === 'review')
    return stored.reviewOn === undefined || stored.state !== 'acting'
      ? []
      : [{ what: 'review', on: stored.reviewOn }];
  const isMeant = ({ dueOn, responsibleId }: Case['actions'][number]) =>
    dueOn === one.dueOn && responsibleId === one.responsibleId;
  return stored.actions
    .filter(({ status }) => status === 'agreed')
    .toSorted((a, b) => Number(isMeant(b)) - Number(isMeant(a)) || a.dueOn.localeCompare(b.dueOn))
    .map(({ id, text, dueOn }) => ({ what: 'do-action', aboutId: id, text, on: dueOn }));
}
