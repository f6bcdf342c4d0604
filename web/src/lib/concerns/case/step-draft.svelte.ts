import { me } from '#lib/state/me.ts';
import { draftsOf } from '#lib/state/own-drafts.ts';

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** What is typed in one form of a case, kept on the device until it has come through or is taken back. */
export class StepDraft<Name extends string> {
  fields: Record<Name, string>;
  private readonly key: string;
  private readonly first: Record<Name, string>;

  constructor(key: string, first: Record<Name, string>) {
    this.key = key;
    this.first = first;
    const kept = draftsOf(me().id).read(key, isTexts);
    this.fields = $state({ ...first, ...kept });
  }

  /** To be called in an effect: it reads every field. */
  keep(): void {
    const now = { ...this.fields };
    if (JSON.stringify(now) !== JSON.stringify(this.first)) draftsOf(me().id).keep(this.key, now);
  }

  drop(): void {
    draftsOf(me().id).drop(this.key);
    this.fields = { ...this.first };
  }
}
