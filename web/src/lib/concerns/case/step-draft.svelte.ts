import { me } from '#lib/state/me.ts';
import { draftsOf } from '#lib/state/own-drafts.ts';

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** What is typed in one form of a case, kept on the device until it has come through or is taken back. */
export class StepDraft<Name extends string> {
  fields: Record<Name, string>;
  /**
   * The case's version when this was begun; 0 where nothing is changed that others write. A draft of last week is sent
   * with it, so that what a colleague wrote meanwhile is shown beside it instead of being written over.
   */
  readonly begunOn: number;
  private readonly key: string;
  private readonly first: Record<Name, string>;

  constructor({ key, version = 0 }: { key: string; version?: number }, first: Record<Name, string>) {
    this.key = key;
    this.first = first;
    const kept = draftsOf(me().id).read(key, isTexts);
    this.begunOn = (kept && draftsOf(me().id).versionOf(key)) ?? version;
    this.fields = $state({ ...first, ...kept });
  }

  /** To be called in an effect: it reads every field. */
  keep(): void {
    const now = { ...this.fields };
    if (JSON.stringify(now) !== JSON.stringify(this.first))
      draftsOf(me().id).keep(this.key, now, this.begunOn);
  }

  drop(): void {
    draftsOf(me().id).drop(this.key);
    this.fields = { ...this.first };
  }
}
