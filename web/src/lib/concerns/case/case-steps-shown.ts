import type { CaseState } from '#shared/concerns/case-moves.ts';
import { say } from '#lib/words/say.svelte.ts';

const order = ['raised', 'analysed', 'acting', 'reviewed', 'closed'] as const;

/** Where the case is, as steps on a way. */
export function caseSteps(state: CaseState): { label: string; state: 'done' | 'current' | 'later' }[] {
  const here = order.indexOf(state);
  return order.map((one, index) => ({
    label: say(`case.state.${one}`),
    state: index < here ? 'done' : index === here ? 'current' : 'later',
  }));
}
