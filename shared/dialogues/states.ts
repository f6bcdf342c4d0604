/** Where a dialogue stands. Until it is `answered` or `opened` nobody sees the other side's answers. */
export const dialogueStates = [
  'created',
  'staff-answering',
  'parents-invited',
  'answered',
  'opened',
  'talk-planned',
  'talk-held',
  'agreed',
  'closed',
] as const;
export type DialogueState = (typeof dialogueStates)[number];

/** Everything that can be done with a dialogue once it is there. */
export const dialogueDeeds = [
  'answer',
  'invite',
  'complete-answers',
  'open',
  'plan-talk',
  'hold-talk',
  'save-plan',
  'agree',
  'follow',
  'take-over',
  'close',
  'cancel',
] as const;
export type DialogueDeed = (typeof dialogueDeeds)[number];

const before = ['created', 'staff-answering', 'parents-invited'] as const;
const seen = ['answered', 'opened', 'talk-planned'] as const;
const stay = (...states: readonly DialogueState[]) =>
  Object.fromEntries(states.map((state) => [state, state])) as Partial<Record<DialogueState, DialogueState>>;
const to = (next: DialogueState, ...states: readonly DialogueState[]) =>
  Object.fromEntries(states.map((state) => [state, next])) as Partial<Record<DialogueState, DialogueState>>;

/** From which state each deed leads where. What does not stand here cannot be done. */
export const transitions: Record<DialogueDeed, Partial<Record<DialogueState, DialogueState>>> = {
  answer: { ...stay('staff-answering', 'parents-invited', ...seen), created: 'staff-answering' },
  /** Again in `parents-invited` is a reminder. */
  invite: { ...to('parents-invited', 'created', 'staff-answering'), ...stay('parents-invited') },
  'complete-answers': to('answered', 'staff-answering', 'parents-invited'),
  open: to('opened', ...before),
  'plan-talk': { ...stay(...before), ...to('talk-planned', ...seen) },
  'hold-talk': { ...to('talk-held', ...seen), ...stay('talk-held') },
  'save-plan': stay(...seen, 'talk-held'),
  agree: { ...to('agreed', 'talk-held'), ...stay('agreed') },
  follow: stay('agreed'),
  'take-over': stay(...before, ...seen, 'talk-held', 'agreed'),
  close: to('closed', 'agreed'),
  cancel: to('closed', ...before, ...seen, 'talk-held'),
};

/** Where the deed leads from here; undefined when it cannot be done here. */
export const afterDeed = (state: DialogueState, deed: DialogueDeed): DialogueState | undefined =>
  transitions[deed][state];

/** Whether each side may see what the other has said. */
export const isOpenState = (state: DialogueState): boolean => !before.some((one) => one === state);
