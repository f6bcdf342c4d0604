import {
  againstStep,
  isWhole,
  levelAfter,
  type CaseFacts,
  type StepRefusal,
} from '#shared/concerns/case-guards.ts';
import { leadsTo, MOST_MOVES, type CaseMove, type MoveName } from '#shared/concerns/case-moves.ts';
import type { CaseStep } from '#shared/concerns/case-steps.ts';
import type { Analysis, Case } from '#shared/concerns/case.ts';
import { refused, type Refused } from '#shared/refusals.ts';
import type { FocusPoint } from '#shared/rounds/follow-up.ts';

/** Who does something with a case, when, and under which client-made id. */
export interface Doing {
  moveId: string;
  by: { id: string; name: string };
  /** ISO instant. */
  now: string;
}

type Told = NonNullable<Case['familyTold']>;
type Changed<Code extends string> = Case | Refused<Code>;
type More = Partial<Omit<CaseMove, 'id' | 'move' | 'at' | 'by' | 'from' | 'to' | 'level'>>;

/** The case with one more line of history, in the state the table says. Refused where the table says nothing. */
function withMove(
  one: Case,
  move: Exclude<MoveName, 'raise'>,
  { moveId, by, now }: Doing,
  more: More = {},
  level = one.level,
): Changed<'move-not-allowed' | 'history-full'> {
  const to = leadsTo(one.state, move);
  if (!to) return refused('move-not-allowed');
  if (one.moves.length >= MOST_MOVES && move !== 'close') return refused('history-full');
  const said = Object.fromEntries(
    Object.entries(more).filter(([, value]) => value !== undefined && value !== ''),
  );
  const line: CaseMove = { id: moveId, move, at: now, by, from: one.state, to, level, ...said };
  return { ...one, state: to, level, moves: [...one.moves, line], version: one.version + 1 };
}

/** The family was told. With a stop it is not: that is the guard's to say, before anything else. */
export function told(
  one: Case,
  doing: Doing,
  said: Omit<Told, 'at' | 'by'>,
  { stopStands, today }: Pick<CaseFacts, 'stopStands' | 'today'>,
): Changed<'move-not-allowed' | 'stop-stands' | 'date-in-future' | 'history-full'> {
  if (stopStands) return refused('stop-stands');
  if (said.on > today) return refused('date-in-future');
  const next = withMove(one, 'tell', doing);
  return 'ok' in next ? next : { ...next, familyTold: { ...said, at: doing.now, by: doing.by } };
}

/** The analysis as it is now. Finished the first time, the case is analysed; later it is kept up to date. */
export function analysed(
  one: Case,
  doing: Doing,
  { analysis, goals, finish }: { analysis: Analysis; goals: FocusPoint[]; finish: boolean },
): Changed<'move-not-allowed' | 'analysis-incomplete' | 'history-full'> {
  if (!leadsTo(one.state, 'analyse')) return refused('move-not-allowed');
  const written = { ...one, analysis, goals };
  const mustBeWhole = finish || one.state !== 'raised';
  if (mustBeWhole && !isWhole(written)) return refused('analysis-incomplete');
  return finish && one.state === 'raised'
    ? withMove(written, 'analyse', doing)
    : { ...written, version: one.version + 1 };
}

/** One of those six steps that lead somewhere else, as the guards allow. */
export function moved(one: Case, doing: Doing, step: CaseStep, facts: CaseFacts): Changed<StepRefusal> {
  const against = againstStep(one, step, facts);
  if (against) return refused(against);
  const { move, note } = step;
  const more: More = { note };
  if (step.move === 'review')
    Object.assign(more, { voiceMissing: step.voiceMissing, familyWord: step.familyWord });
  if (step.move === 'close') {
    const { reason, whatNow, familyWord, noWordBecause } = step;
    Object.assign(more, { reason, whatNow, familyWord, noWordBecause });
  }
  const next = withMove(one, move, doing, more, levelAfter(one, move));
  if ('ok' in next) return next;
  if (step.move === 'close') {
    const { offered: _, reviewOn: __, ...closed } = next;
    return closed;
  }
  const reviewOn = 'reviewOn' in step ? step.reviewOn : undefined;
  return {
    ...next,
    ...(reviewOn !== undefined && next.state === 'acting' && one.state !== 'acting' && { reviewOn }),
    ...(step.move === 'step-up' && step.services.length > 0 && { services: step.services }),
    ...(step.move === 'step-up' && step.coordinatingUnit && { coordinatingUnit: step.coordinatingUnit }),
  };
}

/** Somebody is asked to hold the thread; until that person says yes the holder stays. */
export function offered(
  one: Case,
  doing: Doing,
  to: { id: string; name: string },
  note: string,
): Changed<'move-not-allowed' | 'is-holder' | 'history-full'> {
  if (to.id === one.holder.id) return refused('is-holder');
  const next = withMove(one, 'offer', doing, { note, person: to });
  return 'ok' in next ? next : { ...next, offered: { to, by: doing.by, at: doing.now } };
}

/** The thread is taken, by the one asked or by the leader, or not taken. `unitId`: the taker's, where it is another than the case's. */
export function answered(
  one: Case,
  doing: Doing,
  answer: 'accept' | 'decline' | 'take',
  { note, isLeader, unitId }: { note: string; isLeader: boolean; unitId?: string | undefined },
): Changed<'move-not-allowed' | 'not-offered-to-you' | 'leader-only' | 'history-full'> {
  if (answer === 'take' && !isLeader) return refused('leader-only');
  if (answer !== 'take' && one.offered?.to.id !== doing.by.id) return refused('not-offered-to-you');
  const next = withMove(one, answer, doing, { note });
  if ('ok' in next) return next;
  const { offered: _, ...rest } = next;
  return answer === 'decline'
    ? rest
    : { ...rest, holder: { ...doing.by, ...(unitId !== undefined && { unitId }) } };
}
