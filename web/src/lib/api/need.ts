import { error, redirect } from '@sveltejs/kit';
import type { Contract, OutputOf } from '#shared/contract.ts';
import type { Endpoint, Refusal, Request } from './endpoint.ts';
import { send, type Fetch } from './send.ts';
import { signInPath } from './sign-in-path.ts';

/** What `load` hands over and `need` uses. */
export interface Loading {
  fetch: Fetch;
  url: URL;
}

/** Reads what a page cannot be shown without. A refusal becomes the error page, an ended session the sign-in page. */
export async function need<C extends Contract>(
  { fetch, url }: Loading,
  endpoint: Endpoint<C>,
  request: Request<C>,
): Promise<OutputOf<C>> {
  const reply = await send(fetch, endpoint, request);
  if (reply.ok) return reply.value;
  if (reply.code === 'not-signed-in') redirect(307, signInPath(url.pathname + url.search));
  return stop(reply);
}

const statusOf: Record<string, number> = {
  'not-found': 404,
  'not-permitted': 403,
  'stronger-sign-in-needed': 403,
  offline: 503,
  busy: 503,
};

/** Shows the error page for a refusal. */
export function stop(refusal: Refusal): never {
  error(statusOf[refusal.code] ?? 500, refusal.code, {
    code: refusal.code,
    ...(refusal.reference && { reference: refusal.reference }),
  });
}
