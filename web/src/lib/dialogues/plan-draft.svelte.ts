import { freshId } from '#shared/fresh-id.ts';
import {
  emptyPlan,
  isOnlyAboutTheChild,
  saysNothing,
  type Plan,
  type PlanAction,
} from '#shared/dialogues/plan.ts';
import { addDays } from '#lib/words/dates.ts';

/** Due in four weeks; the reader may choose another day. */
const DUE_AFTER_DAYS = 28;

/** Under what a draft lies on the device. */
export const planKeyOf = (dialogueId: string): string => `plan:${dialogueId}`;

/** A kept draft, and which edition it was begun from; those kept before that was known have none. */
interface KeptPlan extends Plan {
  edition?: number;
}

/** What one agrees on, in the making. */
export class PlanDraft {
  /** Which edition was seen when it was begun: what a colleague has written since is not written over. */
  edition = $state(0);
  agreements = $state('');
  focusPoints = $state<Plan['focusPoints']>([]);
  actions = $state<PlanAction[]>([]);
  tried = $state(false);

  /** `kept`: what lies on the device; `stored`: what stands, in which edition. */
  constructor(kept: KeptPlan | undefined, stored: { plan?: Plan | undefined; edition: number }) {
    this.take(kept ?? stored.plan ?? emptyPlan, kept?.edition ?? stored.edition);
  }

  take({ agreements, focusPoints, actions }: Plan, edition: number) {
    this.edition = edition;
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

  /** For the device. */
  get kept(): KeptPlan {
    return { ...this.value, edition: this.edition };
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
export function isPlanLike(value: unknown): value is KeptPlan {
  if (typeof value !== 'object' || value === null) return false;
  const { agreements, focusPoints, actions, edition } = value as Record<string, unknown>;
  const hasText = (line: unknown) =>
    typeof line === 'object' &&
    line !== null &&
    'id' in line &&
    'text' in line &&
    typeof line.text === 'string';
  return (
    (edition === undefined || typeof edition === 'number') &&
    typeof agreements === 'string' &&
    Array.isArray(focusPoints) &&
    focusPoints.every(hasText) &&
    Array.isArray(actions) &&
    actions.every(hasText)
  );
}
