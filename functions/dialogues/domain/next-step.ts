import { daysAfter } from '#shared/access/periods.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import type { DueWord } from '#shared/dialogues/line.ts';
import { isOpenState } from '#shared/dialogues/states.ts';

/** So many days after both have answered the talk should be set; after it was held, the agreements written. */
const PLAN_TALK_WITHIN = 14;
const AGREE_WITHIN = 7;
/** Without any action one looks back after six weeks. */
const LOOK_BACK_AFTER = 42;

/** What is to be done next and by when; undefined when the dialogue is over. `day` gives the local date of an instant. */
export function nextStep(
  dialogue: Dialogue,
  day: (instant: string) => string,
): { what: DueWord; dueOn: string } | undefined {
  const { state, answerBy, answered, invited, opened, startedAt, talk, held, agreed, plan } = dialogue;
  if (state === 'closed') return undefined;
  if (!isOpenState(state)) {
    if (!answered.some(({ side }) => side === 'staff')) return { what: 'answer-staff', dueOn: answerBy };
    return { what: invited ? 'answer-family' : 'invite', dueOn: answerBy };
  }
  if (state === 'talk-planned' && talk) return { what: 'hold-talk', dueOn: talk.on };
  if (state === 'talk-held' && held) return { what: 'agree', dueOn: daysAfter(held.on, AGREE_WITHIN) };
  if (state === 'agreed' && agreed) {
    const open = (plan?.actions ?? []).filter(({ status }) => status === 'agreed');
    const first = open.map(({ dueOn }) => dueOn).sort()[0];
    return first === undefined
      ? { what: 'close', dueOn: daysAfter(day(agreed.changedAt), LOOK_BACK_AFTER) }
      : { what: 'action', dueOn: first };
  }
  const openSince =
    opened?.at ??
    answered
      .map(({ at }) => at)
      .sort()
      .at(-1) ??
    startedAt;
  return { what: 'plan-talk', dueOn: daysAfter(day(openSince), PLAN_TALK_WITHIN) };
}
