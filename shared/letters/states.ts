/**
 * How far a letter is. `queued`: on its way to the post; `accepted`: the post has it, the receipt is awaited;
 * `delivered`: in the digital mailbox; `physical`: printed and sent by the post; `failed` and `expired`: a person must
 * see to it; `cancelled`: stopped before it left.
 */
export const letterStates = [
  'queued',
  'accepted',
  'delivered',
  'physical',
  'failed',
  'expired',
  'cancelled',
] as const;
export type LetterState = (typeof letterStates)[number];

/** What can happen to a letter. */
export type LetterEvent = 'accept' | 'deliver' | 'print' | 'fail' | 'expire' | 'cancel';

/**
 * From which states each event leads where. A receipt tells what has happened, so it counts however late it comes,
 * also when nobody believed in it any more; but nothing takes back that a letter has arrived.
 */
const moves: Record<LetterEvent, { from: readonly LetterState[]; to: LetterState }> = {
  accept: { from: ['queued'], to: 'accepted' },
  deliver: { from: ['queued', 'accepted', 'failed', 'expired', 'cancelled'], to: 'delivered' },
  print: { from: ['queued', 'accepted', 'failed', 'expired', 'cancelled'], to: 'physical' },
  fail: { from: ['queued', 'accepted', 'expired'], to: 'failed' },
  expire: { from: ['accepted'], to: 'expired' },
  cancel: { from: ['queued'], to: 'cancelled' },
};

/** The state after the event; undefined when the event does not count in this state. */
export function stateAfter(state: LetterState, event: LetterEvent): LetterState | undefined {
  const { from, to } = moves[event];
  return from.includes(state) ? to : undefined;
}

/** Why a letter did not arrive. The post's own codes come as `post:<code>`. */
export const failures = ['exempt', 'no-number', 'not-connected', 'unreachable', 'not-for-them'] as const;
