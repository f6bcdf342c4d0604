import { call } from '#lib/api/call.ts';
import type { Refusal } from '#lib/api/endpoint.ts';
import { setStop } from '#lib/access/endpoints.ts';
import { readNotifications, recordNotification } from '#lib/concerns/endpoints.ts';
import type { GuardDraft } from './guard-draft.svelte.ts';
import type { GuardRead } from './guard-page.ts';

/** The way of a stop and a notification to the server. Each has its own id: sent again, it is the same one. */
export class GuardWrite {
  sending = $state(false);
  refusal = $state.raw<Refusal | undefined>();
  /** Whom to call, whether a stop stands, and what was notified before; undefined without a net. */
  read = $state.raw<GuardRead | undefined>();
  private readonly childId: string;

  constructor(childId: string, read?: GuardRead) {
    this.childId = childId;
    this.read = read;
  }

  async look(): Promise<void> {
    const reply = await call(readNotifications, { childId: this.childId });
    if (reply.ok) this.read = reply.value;
  }

  /** Sets a stop when violence or abuse is suspected and none stands. True when there is nothing left to set. */
  async protect({ kept }: GuardDraft): Promise<boolean> {
    if (!kept.suspected || this.read?.stopStands || !this.read?.maySetStop) return true;
    const { stopId, seen } = kept;
    this.sending = true;
    const reply = await call(setStop, { childId: this.childId, stopId, seen: seen.trim() });
    this.sending = false;
    // Somebody else has set one meanwhile: that is what was wanted.
    const stands = reply.ok || reply.code === 'stop-stands';
    this.refusal = stands || reply.ok ? undefined : reply;
    if (stands && this.read) this.read = { ...this.read, stopStands: true };
    return stands;
  }

  async record(request: ReturnType<GuardDraft['notDemanded']>): Promise<boolean> {
    this.sending = true;
    const reply = await call(recordNotification, request);
    this.sending = false;
    this.refusal = reply.ok ? undefined : reply;
    return reply.ok;
  }
}
