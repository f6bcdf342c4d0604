import type { Section } from '#shared/access/sections.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { previewConsent as PreviewConsent } from '#shared/access/preview-consent.contract.ts';
import { call } from '#lib/api/call.ts';
import type { Refusal } from '#lib/api/endpoint.ts';
import { previewConsent } from '#lib/access/endpoints.ts';

/** What the receiver would see, fetched anew whenever the choice changes; an answer to an older choice is dropped. */
export class SharedPreview {
  seen = $state.raw<OutputOf<typeof PreviewConsent> | undefined>();
  refusal = $state.raw<Refusal | undefined>();
  #asked = 0;

  async show(childId: string, sections: readonly Section[]): Promise<void> {
    const mine = (this.#asked += 1);
    if (sections.length === 0) {
      this.seen = undefined;
      return;
    }
    const reply = await call(previewConsent, { childId, sections: [...sections] });
    if (mine !== this.#asked) return;
    this.refusal = reply.ok ? undefined : reply;
    this.seen = reply.ok ? reply.value : undefined;
  }
}
