import type { Contract } from '#shared/contract.ts';
import type { FieldProblem } from '#shared/refusals.ts';
import { buildRequest } from './build-request.ts';
import type { Endpoint, Refusal, Reply, Request } from './endpoint.ts';
import { refreshSession } from '#lib/identity/first-endpoints.ts';

export type Fetch = typeof globalThis.fetch;

/**
 * Sends one request and gives the reply as a value. A session that has run out is renewed once and the request sent
 * again; several requests that find out at the same time wait for the same renewal. No answer is `offline`, an
 * answer that is not ours (a proxy's page) is `busy` or `surprise` by its status.
 */
export async function send<C extends Contract>(
  fetch: Fetch,
  endpoint: Endpoint<C>,
  request: Request<C>,
): Promise<Reply<C>> {
  const first = await attempt(fetch, endpoint, request);
  if (first.ok || first.code !== 'not-signed-in') return first;
  return (await renewed(fetch)) ? attempt(fetch, endpoint, request) : first;
}

let renewal: Promise<boolean> | undefined;

/** Renews the session; true when it lives on. */
export function renewed(fetch: Fetch): Promise<boolean> {
  renewal ??= attempt(fetch, refreshSession, {})
    .then((reply) => reply.ok)
    .finally(() => (renewal = undefined));
  return renewal;
}

async function attempt<C extends Contract>(
  fetch: Fetch,
  endpoint: Endpoint<C>,
  request: Request<C>,
): Promise<Reply<C>> {
  const { url, init } = buildRequest(endpoint.method, endpoint.path, { ...Object(request) });
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    return { ok: false, code: 'offline' };
  }
  const body: unknown = await response.json().catch(() => undefined);
  // The server parses its own answers by the contract's output before they are stored and sent; they are not parsed again here.
  if (response.ok && body !== undefined) return { ok: true, value: body as never };
  return refusalFrom(response.status, body);
}

function refusalFrom(status: number, body: unknown): Refusal<never> {
  const known = typeof body === 'object' && body !== null ? body : {};
  const code = 'code' in known && typeof known.code === 'string' ? known.code : codeByStatus(status);
  return {
    ok: false,
    code: code as never,
    ...('reference' in known && { reference: String(known.reference) }),
    ...('fields' in known && Array.isArray(known.fields) && { fields: known.fields as FieldProblem[] }),
    ...('current' in known && { current: known.current }),
    ...('facts' in known && { facts: known.facts as Record<string, string | number> }),
  };
}

/** API Gateway answers some requests itself, without our codes. */
function codeByStatus(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'not-permitted';
  if (status === 404) return 'not-found';
  return status === 429 || status >= 502 ? 'busy' : 'surprise';
}
