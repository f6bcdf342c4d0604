import type { OutputOf } from '#shared/contract.ts';
import type { listReads as ListReads } from '#shared/access/list-reads.contract.ts';
import { call } from '#lib/api/call.ts';
import type { Refusal } from '#lib/api/endpoint.ts';
import { listReads } from '#lib/access/endpoints.ts';

export type ReadsPage = OutputOf<typeof ListReads>;
export type Read = ReadsPage['reads'][number];

/** A child's list of reads: the page that came first, and those fetched after it. */
export class MoreReads {
  busy = $state(false);
  refusal = $state.raw<Refusal | undefined>();
  private fetched = $state.raw<readonly ReadsPage[]>([]);
  private readonly first: () => ReadsPage;
  private readonly childId: () => string;

  constructor(first: () => ReadsPage, childId: () => string) {
    this.first = first;
    this.childId = childId;
  }

  readonly reads: Read[] = $derived.by(() => [this.first(), ...this.fetched].flatMap((page) => page.reads));
  readonly next: string | undefined = $derived.by(() => (this.fetched.at(-1) ?? this.first()).next);

  async fetchMore(): Promise<void> {
    if (this.next === undefined || this.busy) return;
    this.busy = true;
    const reply = await call(listReads, { childId: this.childId(), before: this.next });
    this.busy = false;
    this.refusal = reply.ok ? undefined : reply;
    if (reply.ok) this.fetched = [...this.fetched, reply.value];
  }
}
