import { call } from '#lib/api/call.ts';
import type { Request } from '#lib/api/endpoint.ts';
import { raiseConcern } from '#lib/concerns/endpoints.ts';
import { Outbox, type Waiting } from '#lib/state/outbox.ts';
import { draftsOf } from '#lib/state/own-drafts.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { say, sayCode } from '#lib/words/say.svelte.ts';

export type RaiseRequest = Request<NonNullable<(typeof raiseConcern)['contract']>>;

const isWaiting = (value: unknown): value is Waiting<RaiseRequest>[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one?.about === 'string' && typeof one?.request?.caseId === 'string');

/** Where what is typed about a child is kept until it is sent. */
export const raiseDraftKey = (childId: string): string => `concern:${childId}`;

/**
 * Wonders written without a net: sent when it is back, each once. What is refused for good goes back among the drafts, so
 * that nothing typed is lost.
 */
export function makeRaiseOutbox(userId: string) {
  const drafts = draftsOf(userId);
  const outbox = new Outbox<RaiseRequest>(drafts, isWaiting, 'outbox-concerns');
  const replay = async () => {
    const answers = await outbox.replay(async (request) => {
      const reply = await call(raiseConcern, request);
      if (reply.ok) return 'sent';
      if (['offline', 'busy', 'not-signed-in'].includes(reply.code)) return 'offline';
      drafts.keep(raiseDraftKey(request.childId), request);
      toasts.show({
        kind: 'error',
        text: say('raise.not-taken', { why: sayCode('refusal', reply.code, reply.facts ?? {}) }),
      });
      return 'refused';
    });
    const sent = [...answers.values()].filter((answer) => answer === 'sent').length;
    if (sent > 0) toasts.show({ kind: 'success', text: say('raise.sent-later', { n: sent }) });
    return answers;
  };
  return {
    add: (request: RaiseRequest) => outbox.add(request.caseId, request),
    count: () => outbox.waiting().length,
    waitsFor: (caseId: string) => outbox.waiting().some(({ about }) => about === caseId),
    /** One tab at a time, where the browser can say so. */
    replay: () => ('locks' in navigator ? navigator.locks.request('outbox-concerns', replay) : replay()),
  };
}
