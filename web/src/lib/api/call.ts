import { goto } from '$app/navigation';
import type { Contract } from '#shared/contract.ts';
import type { Endpoint, Reply, Request } from './endpoint.ts';
import { send } from './send.ts';
import { signInPath } from './sign-in-path.ts';

/** Sends from a page in use. When the session is over for good the reader goes to the sign-in page and comes back here; drafts wait on the device. */
export async function call<C extends Contract>(
  endpoint: Endpoint<C>,
  request: Request<C>,
): Promise<Reply<C>> {
  const reply = await send(fetch, endpoint, request);
  if (!reply.ok && reply.code === 'not-signed-in') {
    await goto(signInPath(location.pathname + location.search, 'session-over'));
  }
  return reply;
}
