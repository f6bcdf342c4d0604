import { freshId } from '#shared/fresh-id.ts';
import { missingInFollowUp, type Action, type FocusPoint, type FollowUp } from '#shared/rounds/follow-up.ts';
import { addDays } from '#lib/words/dates.ts';

/** Due in four weeks, looked at again in seven: the practice is six to eight. The reader may choose other days. */
const dueAfterDays = 28;
const reviewAfterDays = 49;

/** Focus points and actions in the making. */
export class FollowUpDraft {
  focusPoints = $state<FocusPoint[]>([]);
  actions = $state<Action[]>([]);
  tried = $state(false);

  constructor(begun?: FollowUp) {
    if (begun) this.take(begun);
  }

  take(followUp: FollowUp) {
    this.focusPoints = followUp.focusPoints.map((point) => ({ ...point }));
    this.actions = followUp.actions.map((action) => ({ ...action }));
    this.tried = false;
  }

  addFocusPoint() {
    this.focusPoints.push({ id: freshId(), text: '' });
  }

  /** `today` is the server's date. The surroundings come first: that is where change mostly begins. */
  addAction(today: string) {
    this.actions.push({
      id: freshId(),
      text: '',
      target: 'surroundings',
      responsibleId: '',
      responsibleName: '',
      dueOn: addDays(today, dueAfterDays),
      reviewOn: addDays(today, reviewAfterDays),
      status: 'agreed',
    });
  }

  removeFocusPoint(id: string) {
    this.focusPoints = this.focusPoints.filter((point) => point.id !== id);
  }

  removeAction(id: string) {
    this.actions = this.actions.filter((action) => action.id !== id);
  }

  get value(): FollowUp {
    return {
      focusPoints: $state.snapshot(this.focusPoints),
      actions: $state.snapshot(this.actions),
    };
  }

  /** Lines that are begun but not complete. */
  get gaps(): { id: string; code: 'too_small' | 'responsible-missing' | 'review-before-due' }[] {
    const texts = [...this.focusPoints, ...this.actions]
      .filter((line) => line.text.trim().length < 3)
      .map(({ id }) => ({ id, code: 'too_small' as const }));
    const people = this.actions
      .filter((action) => !action.responsibleId)
      .map(({ id }) => ({ id, code: 'responsible-missing' as const }));
    const dates = this.actions
      .filter((action) => !action.dueOn || !action.reviewOn || action.reviewOn < action.dueOn)
      .map(({ id }) => ({ id, code: 'review-before-due' as const }));
    return [...texts, ...people, ...dates];
  }

  /** What yellow and red still lack. */
  get missing(): ('action' | 'action-in-surroundings')[] {
    return missingInFollowUp(this.value);
  }
}

export function isFollowUpLike(value: unknown): value is FollowUp {
  if (typeof value !== 'object' || value === null) return false;
  const { focusPoints, actions } = value as Record<string, unknown>;
  const hasText = (line: unknown) =>
    typeof line === 'object' &&
    line !== null &&
    'id' in line &&
    'text' in line &&
    typeof line.text === 'string';
  return (
    Array.isArray(focusPoints) &&
    focusPoints.every(hasText) &&
    Array.isArray(actions) &&
    actions.every(hasText)
  );
}
