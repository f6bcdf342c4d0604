import type { Contract } from '#shared/contract.ts';
import { call } from '#lib/api/call.ts';
import type { Endpoint, Refusal, Request } from '#lib/api/endpoint.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';

/** One thing done with a dialogue from a page: under way, refused, or done and said so. */
export class Deed {
  busy = $state(false);
  refusal = $state.raw<Refusal | undefined>();

  /** True when it was done; then `after` has run. What is under way is not sent again. */
  async send<C extends Contract>(
    endpoint: Endpoint<C>,
    request: Request<C>,
    said: string,
    after: () => Promise<void>,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    const reply = await call(endpoint, request);
    this.busy = false;
    this.refusal = reply.ok ? undefined : reply;
    if (!reply.ok) return false;
    toasts.show({ kind: 'success', text: said });
    await after();
    return true;
  }
}
