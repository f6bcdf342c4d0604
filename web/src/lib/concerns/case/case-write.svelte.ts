import type { Case } from '#shared/concerns/case.ts';
import type { Contract } from '#shared/contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { call } from '#lib/api/call.ts';
import type { Endpoint, Refusal, Request } from '#lib/api/endpoint.ts';

/** Which case, in every request about one. */
export interface CaseAt {
  childId: string;
  caseId: string;
}
type Common = CaseAt & { version: number; moveId: string };

const isCase = (value: unknown): value is Case =>
  typeof value === 'object' && value !== null && 'moves' in value && 'version' in value && 'state' in value;

/**
 * One form's way to the server: sends with the version the writer saw, under an id that stays until it has come through,
 * so that sending again is the same write. When a colleague was faster it holds what stands now.
 */
export class CaseWrite {
  sending = $state(false);
  refusal = $state.raw<Refusal | undefined>();
  private readonly at: () => CaseAt & { version: number };
  private moveId = freshId();

  constructor(at: () => CaseAt & { version: number }) {
    this.at = at;
  }

  /** What a colleague has stored meanwhile; undefined when that is not what stands in the way. */
  get theirs(): Case | undefined {
    const { refusal } = this;
    return refusal?.code === 'changed-meanwhile' && isCase(refusal.current) ? refusal.current : undefined;
  }

  /** True when it came through. `version`: another than the page's, after both sides were seen. */
  async send<C extends Contract>(
    endpoint: Endpoint<C>,
    body: Omit<Request<C>, keyof Common>,
    version?: number,
  ): Promise<boolean> {
    const { childId, caseId, version: seen } = this.at();
    this.sending = true;
    const common: Common = { childId, caseId, version: version ?? seen, moveId: this.moveId };
    const reply = await call(endpoint, { ...body, ...common } as Request<C>);
    this.sending = false;
    this.refusal = reply.ok ? undefined : reply;
    if (reply.ok) this.moveId = freshId();
    return reply.ok;
  }
}
