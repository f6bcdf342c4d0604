import type { Consent } from '#shared/access/consent.ts';
import type { BasisView, ConsentView, StopView } from '#shared/access/consent-view.ts';
import {
  answerersOn,
  consentStateOn,
  isExpiringSoon,
  latestAnswers,
  waitingFor,
  type Deciding,
} from '#shared/access/consent-rules.ts';
import type { Basis } from '#shared/access/release.ts';
import type { StoredStop } from '#shared/access/stop.ts';

/** Who looks at a consent. */
export interface Reader {
  id: string;
  /** Families see their own answers; of the others' only how many are waited for. */
  isFamily: boolean;
  /** ISO date. */
  today: string;
}

/** The consent as the reader may see it. */
export function consentView(consent: Consent, child: Deciding, { id, isFamily, today }: Reader): ConsentView {
  const { childId: _, answers, withdrawn, ...shown } = consent;
  const state = consentStateOn(consent, child, today);
  const waiting = isOpen(state) ? waitingFor(consent, child, today) : [];
  const isAnswerer = isFamily && answerersOn(child, today).some((one) => one.id === id);
  const isMine = (by: { id: string }) => !isFamily || by.id === id;
  return {
    ...shown,
    state,
    expiresSoon: state === 'given' && isExpiringSoon(consent.until, today),
    answers: [...latestAnswers({ answers }).values()]
      .filter(({ by }) => isMine(by))
      .map(({ assurance: __, ...answer }) => answer),
    ...(withdrawn && {
      withdrawn: isMine(withdrawn.by) ? withdrawn : { ...withdrawn, by: { id: consent.id, name: '' } },
    }),
    waitingFor: isFamily ? waiting.filter((one) => one.id === id) : waiting,
    waiting: waiting.length,
    mayAnswer: isAnswerer && isOpen(state) && waiting.some((one) => one.id === id),
    mayWithdraw: isAnswerer && (isOpen(state) || state === 'given') && hasYes(consent, state),
  };
}

const isOpen = (state: ConsentView['state']): boolean => state === 'open' || state === 'waits-again';
const hasYes = ({ answers }: Consent, state: ConsentView['state']): boolean =>
  state === 'given' || answers.some(({ answer }) => answer === 'yes');

export function basisView({ childId: _, ...basis }: Basis, today: string): BasisView {
  return { ...basis, state: basis.ended ? 'ended' : basis.until < today ? 'expired' : 'holds' };
}

export const stopView = ({ childId: _, ...stop }: StoredStop): StopView => stop;
