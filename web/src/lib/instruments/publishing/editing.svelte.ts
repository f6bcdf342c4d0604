import type { Refusal } from '#lib/api/endpoint.ts';
import { me } from '#lib/state/me.ts';
import { draftsOf } from '#lib/state/own-drafts.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';
import type { Draft } from './draft.ts';

type Sent<Head> = { ok: true; value: Head } | Refusal;
interface Work<Head> {
  /** Under which name the edits are kept on the device. */
  key: string;
  /** The version that is edited. */
  version: number;
  draft: Draft<Head>;
  send: (basedOn: number) => Promise<Sent<Head>>;
  /** Reads the page anew. */
  onpublished: () => Promise<void>;
}

/** The way from edits to a version: kept, asked about, published, or met by a colleague's version. */
export class Editing<Head extends { version: number }> {
  readonly draft: Draft<Head>;
  /** Whether publishing was tried: from then on what is missing is shown. */
  tried = $state(false);
  isAsking = $state(false);
  isBusy = $state(false);
  refusal = $state.raw<Refusal | undefined>();
  readonly #work: Work<Head>;
  /** The version the reader has decided to build on; moves when a colleague's version is knowingly passed over. */
  #basedOn: number;
  #isOver = false;

  constructor(work: Work<Head>) {
    this.#work = work;
    this.draft = work.draft;
    this.#basedOn = work.version;
  }

  /** What a colleague published meanwhile. */
  get theirs(): Head | undefined {
    return this.refusal?.code === 'changed-meanwhile'
      ? (this.refusal.current as Head | undefined)
      : undefined;
  }

  /** To be run whenever the draft changes. */
  keep(): void {
    const { changed, value } = this.draft;
    if (this.#isOver) return;
    const drafts = draftsOf(me().id);
    if (changed.length === 0) drafts.drop(this.#work.key);
    else drafts.keep(this.#work.key, value);
  }

  ask(): void {
    this.tried = true;
    this.isAsking = this.draft.isWhole;
  }

  async publish(): Promise<void> {
    this.isBusy = true;
    const reply = await this.#work.send(this.#basedOn);
    this.isBusy = false;
    this.isAsking = false;
    this.refusal = reply.ok ? undefined : reply;
    if (!reply.ok) return;
    await this.finish();
    toasts.show({ kind: 'success', text: say('publishing.published', { version: reply.value.version }) });
  }

  /** Publishes the edits on top of the colleague's version. */
  async buildOn(theirs: Head): Promise<void> {
    this.#basedOn = theirs.version;
    this.draft.takeUnedited(theirs);
    await this.publish();
  }

  /** What is edited is no longer needed here: it is published, or thrown away. */
  async finish(): Promise<void> {
    this.#isOver = true;
    draftsOf(me().id).drop(this.#work.key);
    await this.#work.onpublished();
  }
}
