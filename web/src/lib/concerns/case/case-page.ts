import type { Degree } from '#shared/instruments/ruler-scale.ts';
import type { OutputOf } from '#shared/contract.ts';
import { heardFrom } from '#shared/concerns/heard-from.ts';
import type { readCase } from '#shared/concerns/read-case.contract.ts';
import type { KeysUnder } from '#lib/words/catalogue.ts';
import type { CaseAt } from './case-write.svelte.ts';

export type CaseRead = OutputOf<typeof readCase>;

/** The forms of a case's page; one is open at a time. */
export type Panel =
  | 'analyse'
  | 'tell'
  | 'actions'
  | 'act'
  | 'review'
  | 'decide'
  | 'step-up'
  | 'step-down'
  | 'close'
  | 'reopen'
  | 'hand-on';

export interface PanelProps {
  page: CaseRead;
  /** Came through: what to say about it. */
  ondone: (said: KeysUnder<'case.done'>) => void;
  oncancel: () => void;
  /** Reads the case again. */
  onchanged: () => Promise<void>;
  /** Where the action guide is opened. */
  degree?: Degree | undefined;
}

export const whereOf = ({ case: one, child }: CaseRead): CaseAt & { version: number } => ({
  childId: child.id,
  caseId: one.id,
  version: one.version,
});

/** Whether the family still has to be told before anything more can be done. */
const owesTelling = ({ case: one, stopStands }: CaseRead): boolean =>
  !stopStands && (!one.familyTold || (!one.familyTold.agrees && !one.familyTold.basis));

const lacksSurroundings = ({ case: one }: CaseRead): boolean =>
  !one.actions.some(({ target, status }) => target === 'surroundings' && status !== 'dropped');

/** The one thing to do next, as the page's one primary button. */
export function nextPanel(page: CaseRead): Panel {
  const { state } = page.case;
  if (state === 'closed') return 'reopen';
  if (state === 'raised') return 'analyse';
  if (state === 'analysed') return owesTelling(page) ? 'tell' : lacksSurroundings(page) ? 'actions' : 'act';
  return state === 'acting' ? 'review' : 'decide';
}

/** What else can be done from here, in the order of use. */
export function otherPanels(page: CaseRead): Panel[] {
  const { state } = page.case;
  if (state === 'closed') return [];
  const open: Panel[] = ['analyse', ...(page.stopStands ? [] : (['tell'] as const)), 'actions'];
  const byState: Record<Exclude<typeof state, 'closed'>, Panel[]> = {
    raised: [...open, 'close', 'hand-on'],
    analysed: [...open, 'step-up', 'hand-on'],
    acting: [...open, 'step-up', 'hand-on'],
    reviewed: [...open, 'hand-on'],
  };
  return byState[state].filter((panel) => panel !== nextPanel(page));
}

/** After a review: go on as before, up, down, or stop. */
export const decisions = ['act', 'step-up', 'step-down', 'close'] as const;

/** When the child was heard last, as far as it counts for the next review; undefined when not. */
export function heardAt({ case: one, voicesAt }: CaseRead): string | undefined {
  const since = heardFrom(one);
  return voicesAt
    .filter((at) => at >= since)
    .toSorted()
    .at(-1);
}
