import { freshId } from '#shared/ids.ts';
import { isOnlyAboutTheChild, saysNothing, type Plan, type PlanAction } from '#shared/dialogues/plan.ts';
import { addDays } from '#lib/words/dates.ts';

/** Due in four weeks; the reader may choose another day. */
const DUE_AFTER_DAYS = 28;

/** What one agrees on, in the making. */
export class PlanDraft {
  agreements = $state('');
  focusPoints = $state<Plan['focusPoints']>([]);
  actions = $state<PlanAction[]>([]);
  tried = $state(false);

  constructor(begun?: Plan) {
    if (begun) this.take(begun);
  }

  take({ agreements, focusPoints, actions }: Plan) {
    this.agreements = agreements;
    this.focusPoints = focusPoints.map((point) => ({ ...point }));
    this.actions = actions.map((action) => ({ ...action }));
    this.tried = false;
  }

  addFocusPoint() {
    this.focusPoints.push({ id: freshId(), text: '' });
  }

  /** `today` is the server's date. The surroundings come first: that is where change mostly begins. */
  addAction(today: string) {
    this.actions.push({
      ...{ id: freshId(), text: '', target: 'surroundings', side: 'staff' },
      ...{ responsibleId: '', responsibleName: '', dueOn: addDays(today, DUE_AFTER_DAYS), status: 'agreed' },
    });
  }

  removeFocusPoint(id: string) {
    this.focusPoints = this.focusPoints.filter((point) => point.id !== id);
  }

  removeAction(id: string) {
    this.actions = this.actions.filter((action) => action.id !== id);
  }

  get value(): Plan {
    return {
      agreements: this.agreements.trim(),
      focusPoints: $state.snapshot(this.focusPoints),
      actions: $state.snapshot(this.actions),
    };
  }

  get isEmpty(): boolean {
    return saysNothing(this.value);
  }

  /** The lines that are begun but not complete, by id. */
  get gaps(): readonly string[] {
    const short = [...this.focusPoints, ...this.actions].filter(({ text }) => text.trim().length < 3);
    const open = this.actions.filter(({ responsibleId, dueOn }) => !responsibleId || !dueOn);
    return [...short, ...open].map(({ id }) => id);
  }

  get isOnlyAboutTheChild(): boolean {
    return isOnlyAboutTheChild(this.value);
  }
}

/** Recognises a kept draft by its shape. */
export function isPlanLike(value: unknown): value is Plan {
  if (typeof value !== 'object' || value === null) return false;
  const { agreements, focusPoints, actions } = value as Record<string, unknown>;
  const hasText = (line: unknown) =>
    typeof line === 'object' &&
    line !== null &&
    'id' in line &&
    'text' in line &&
    typeof line.text === 'string';
  return (
    typeof agreements === 'string' &&
    Array.isArray(focusPoints) &&
    focusPoints.every(hasText) &&
    Array.isArray(actions) &&
    actions.every(hasText)
  );
}
