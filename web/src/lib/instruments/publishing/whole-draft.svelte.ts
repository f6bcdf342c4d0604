import type * as z from 'zod';
import {
  fieldsApart,
  gapsByField,
  onTopOf,
  problemsIn,
  type Draft,
  type Gap,
  type Problems,
} from './draft.ts';

/** An instrument of one piece in the making: a copy of the version it began from. Its places are its fields. */
export class WholeDraft<Content extends object> implements Draft<Content> {
  content = $state() as Content;
  /** What the edits began from: fields that differ from it are edited. */
  begun = $state.raw() as Content;
  readonly #schema: z.ZodType<Content>;

  constructor(schema: z.ZodType<Content>, begun: Content, kept: Content | undefined) {
    this.#schema = schema;
    this.begun = schema.parse(begun);
    this.content = structuredClone(kept ?? this.begun);
  }

  get value(): Content {
    return $state.snapshot(this.content) as Content;
  }

  get changed(): string[] {
    return fieldsApart(this.value, this.begun);
  }

  get problems(): Problems {
    return problemsIn(this.#schema, this.value);
  }

  get gaps(): Gap[] {
    return gapsByField(this.problems);
  }

  get isWhole(): boolean {
    return this.gaps.length === 0;
  }

  takeUnedited(theirs: Content) {
    const now = this.#schema.parse(theirs);
    this.content = structuredClone(onTopOf(now, this.begun, this.value));
    this.begun = now;
  }

  changedIn(theirs: Content): string[] {
    return fieldsApart(this.#schema.parse(theirs), this.begun);
  }
}
