import { refreshAll } from '$app/navigation';
import { call } from '#lib/api/call.ts';
import type { Request } from '#lib/api/endpoint.ts';
import { submitOwnAssessment } from '#lib/rounds/endpoints.ts';
import { Outbox, type Waiting } from '#lib/state/outbox.ts';
import { draftsOf } from '#lib/state/own-drafts.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { say, sayCode } from '#lib/words/say.svelte.ts';

export type OwnRequest = Request<NonNullable<(typeof submitOwnAssessment)['contract']>>;

const isWaiting = (value: unknown): value is Waiting<OwnRequest>[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one?.about === 'string' && typeof one?.request?.childId === 'string');

export const aboutOwn = (request: { roundId: string; childId: string }): string =>
  `own:${request.roundId}:${request.childId}`;

/** Own assessments sent without a net: sent when it is back, each once. */
export function makeOutbox(userId: string) {
  const outbox = new Outbox(draftsOf(userId), isWaiting);
  const replay = async () => {
    const answers = await outbox.replay(async (request) => {
      const reply = await call(submitOwnAssessment, request);
      if (reply.ok) {
        draftsOf(userId).drop(aboutOwn(request));
        return 'sent';
      }
      if (reply.code === 'offline' || reply.code === 'busy' || reply.code === 'not-signed-in')
        return 'offline';
      toasts.show({
        kind: 'error',
        text: say('outbox.refused', { why: sayCode('refusal', reply.code, reply.facts) }),
      });
      return 'refused';
    });
    const sent = [...answers.values()].filter((answer) => answer === 'sent').length;
    if (sent > 0) toasts.show({ kind: 'success', text: say('outbox.sent', { n: sent }) });
    // The page on the screen may be about one of them: what it says of waiting no longer holds.
    if ([...answers.values()].some((answer) => answer !== 'offline')) await refreshAll();
  };
  return {
    add: (request: OwnRequest) => outbox.add(aboutOwn(request), request),
    waitsFor: (request: { roundId: string; childId: string }) =>
      outbox.waiting().some((one) => one.about === aboutOwn(request)),
    /** One tab at a time, where the browser can say so. */
    replay: () => ('locks' in navigator ? navigator.locks.request('outbox', replay) : replay()),
  };
}
