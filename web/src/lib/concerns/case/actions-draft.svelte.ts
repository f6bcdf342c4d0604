import type { CaseAction } from '#shared/concerns/actions.ts';
import { freshId } from '#shared/fresh-id.ts';
import { addDays } from '#lib/words/dates.ts';

/** Due in four weeks, looked at in seven; the reader may choose other days. */
const dueAfterDays = 28;
const reviewAfterDays = 49;

const isActions = (value: unknown): value is CaseAction[] =>
  Array.isArray(value) && value.every((one) => typeof one?.id === 'string' && typeof one?.text === 'string');

/** A case's actions in the making. */
export class ActionsDraft {
  actions = $state<CaseAction[]>([]);
  tried = $state(false);

  constructor(begun: readonly CaseAction[], kept?: unknown) {
    this.actions = (isActions(kept) ? kept : begun).map((action) => ({ ...action }));
  }

  /** The surroundings come first: that is where change mostly begins. */
  add(today: string, responsible?: { id: string; name: string }, begun: Partial<CaseAction> = {}) {
    this.actions.push({
      ...{ id: freshId(), text: '', target: 'surroundings' as const },
      ...{ responsibleId: responsible?.id ?? '', responsibleName: responsible?.name ?? '' },
      ...{ dueOn: addDays(today, dueAfterDays), reviewOn: addDays(today, reviewAfterDays) },
      status: 'agreed',
      ...begun,
    });
  }

  /** What a colleague has agreed meanwhile stands beside what is typed here: an agreed action is never taken away. */
  join(theirs: readonly CaseAction[]) {
    const known = this.actions.map(({ id }) => id);
    this.actions.unshift(...theirs.filter(({ id }) => !known.includes(id)).map((action) => ({ ...action })));
  }

  remove(id: string) {
    this.actions = this.actions.filter((action) => action.id !== id);
  }

  get value(): CaseAction[] {
    return $state.snapshot(this.actions);
  }

  /** Codes of what is not complete in an action. */
  gapsOf({ text, responsibleId, dueOn, reviewOn }: CaseAction): string[] {
    return [
      ...(text.trim().length < 3 ? ['too_small'] : []),
      ...(responsibleId ? [] : ['responsible-missing']),
      ...(!dueOn || !reviewOn || reviewOn < dueOn ? ['review-before-due'] : []),
    ];
  }

  get isComplete(): boolean {
    return this.actions.every((action) => this.gapsOf(action).length === 0);
  }
}
