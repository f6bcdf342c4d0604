import type { PlanAction } from '#shared/dialogues/plan.ts';
import type { RequestOf } from '#shared/contract.ts';
import type { closeDialogue } from '#shared/dialogues/close-dialogue.contract.ts';

interface Ending {
  status: '' | 'done' | 'dropped';
  why: string;
}
type Ended = NonNullable<RequestOf<typeof closeDialogue>['actions']>;

/** How the actions of a plan ended, in the making. */
export class EndedActions {
  #chosen = $state<Record<string, Ending>>({});

  of(id: string): Ending {
    return this.#chosen[id] ?? { status: '', why: '' };
  }

  set(id: string, ending: Ending) {
    this.#chosen[id] = ending;
  }

  /** For the server; undefined as long as one of them is not told. */
  valueFor(actions: readonly PlanAction[]): Ended | undefined {
    const ended = actions.flatMap(({ id }): Ended => {
      const { status, why } = this.of(id);
      if (status === 'done') return [{ id, status }];
      return status === 'dropped' && why.trim().length >= 3 ? [{ id, status, why }] : [];
    });
    return ended.length === actions.length ? ended : undefined;
  }
}
