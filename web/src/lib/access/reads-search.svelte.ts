import type { OutputOf } from '#shared/contract.ts';
import type { PersonFound } from '#shared/people/search-people.contract.ts';
import type { Purpose } from '#shared/access/purposes.ts';
import type { Side } from '#shared/access/actor.ts';
import type { searchReads as SearchReads } from '#shared/access/search-reads.contract.ts';
import { call } from '#lib/api/call.ts';
import type { Refusal, Request } from '#lib/api/endpoint.ts';
import { searchReads } from '#lib/access/endpoints.ts';
import { addDays } from '#lib/words/dates.ts';

export type FoundRead = OutputOf<typeof SearchReads>['reads'][number];
export interface ChosenPerson {
  id: string;
  name: string;
  kind: PersonFound['kind'];
  /** Which side of the person read, where it is known from an alarm. */
  side?: Side;
}

const DAYS_AT_FIRST = 6;

/** What an administrator searches for, and what was found; nothing of it stands in the address. */
export class ReadsSearch {
  actor = $state.raw<ChosenPerson | undefined>();
  child = $state.raw<ChosenPerson | undefined>();
  from = $state('');
  to = $state('');
  purpose = $state<Purpose | 'all'>('all');
  outcome = $state<'all' | 'asked' | 'refused'>('all');
  busy = $state(false);
  refusal = $state.raw<Refusal | undefined>();
  reads = $state.raw<readonly FoundRead[] | undefined>();
  next = $state.raw<string | undefined>();
  private asked: Request<typeof SearchReads> | undefined;

  constructor(today: string) {
    this.from = addDays(today, -DAYS_AT_FIRST);
    this.to = today;
  }

  async search(): Promise<void> {
    this.asked = {
      from: this.from,
      to: this.to,
      ...(this.actor && { actor: { id: this.actor.id, side: this.#side(this.actor) } }),
      ...(this.child && { childId: this.child.id }),
      ...(this.purpose !== 'all' && { purposes: [this.purpose] }),
      ...(this.outcome !== 'all' && { outcome: this.outcome }),
    };
    this.reads = undefined;
    this.next = undefined;
    await this.#fetch(this.asked);
  }

  async fetchMore(): Promise<void> {
    if (this.asked && this.next !== undefined) await this.#fetch({ ...this.asked, before: this.next });
  }

  async #fetch(request: Request<typeof SearchReads>): Promise<void> {
    this.busy = true;
    const reply = await call(searchReads, request);
    this.busy = false;
    this.refusal = reply.ok ? undefined : reply;
    if (!reply.ok) return;
    this.reads = [...(this.reads ?? []), ...reply.value.reads];
    this.next = reply.value.next;
  }

  #side({ kind, side }: ChosenPerson): Side {
    return side ?? (kind === 'child' ? 'child' : 'staff');
  }
}
