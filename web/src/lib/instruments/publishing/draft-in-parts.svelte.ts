import type * as z from 'zod';
import { problemsIn, said, type Draft, type Gap, type Problems } from './draft.ts';

/** What is kept on the device, and what is sent: only the parts that are edited. */
export interface EditedParts<Content, Part, Id extends string = string> {
  content: Content;
  parts: Partial<Record<Id, Part>>;
}
interface Shape<Head, Content, Part> {
  content: z.ZodType<Content>;
  part: z.ZodType<Part>;
  /** In which version each part was written last. */
  versionsOf: (head: Head) => Readonly<Partial<Record<string, number>>>;
}

/** The place beside the parts. */
const GENERAL = 'general';

/**
 * An instrument with a general part and parts of its own in the making: a copy of the version it began from, and each
 * part that was opened.
 */
export class DraftInParts<
  Content extends object,
  Head extends Content & { changed: string[] },
  Part extends object,
  Id extends string = string,
> implements Draft<Head> {
  content = $state() as Content;
  /** The parts that were opened, edited or not. */
  parts = $state() as Record<Id, Part>;
  #begun: Head;
  readonly #shape: Shape<Head, Content, Part>;
  #begunContent = $state.raw('');
  #begunParts = $state.raw<Readonly<Partial<Record<string, string>>>>({});

  constructor(
    shape: Shape<Head, Content, Part>,
    begun: Head,
    kept: EditedParts<Content, Part, Id> | undefined,
  ) {
    const content = shape.content.parse(begun);
    this.#shape = shape;
    this.#begun = begun;
    this.#begunContent = said(content);
    this.content = structuredClone(kept?.content ?? content);
    this.parts = structuredClone(kept?.parts ?? {}) as Record<Id, Part>;
  }

  /** Takes the texts that a part begins from; what is already edited here stays. */
  open(id: Id, part: Part) {
    this.#begunParts = { ...this.#begunParts, [id]: said(part) };
    this.parts[id] ??= structuredClone(part);
  }

  get changed(): string[] {
    const isGeneral = said($state.snapshot(this.content)) !== this.#begunContent;
    return [...(isGeneral ? [GENERAL] : []), ...this.#editedParts().map(([id]) => id)];
  }

  get value(): EditedParts<Content, Part, Id> {
    return {
      content: $state.snapshot(this.content) as Content,
      parts: Object.fromEntries(this.#editedParts()) as Partial<Record<Id, Part>>,
    };
  }

  /** Of `general` or a part; none of a part that is not open. */
  problemsOf(where: string): Problems {
    if (where === GENERAL) return problemsIn(this.#shape.content, $state.snapshot(this.content));
    const part = this.#opened().find(([id]) => id === where)?.[1];
    return part === undefined ? {} : problemsIn(this.#shape.part, part);
  }

  /** Everything edited that cannot be published. */
  get gaps(): Gap[] {
    return this.changed
      .map((where) => ({ where, problems: this.problemsOf(where) }))
      .filter(({ problems }) => Object.keys(problems).length > 0);
  }

  get isWhole(): boolean {
    return this.gaps.length === 0;
  }

  takeUnedited(theirs: Head) {
    this.#begun = theirs;
    if (this.changed.includes(GENERAL)) return;
    const content = this.#shape.content.parse(theirs);
    this.#begunContent = said(content);
    this.content = structuredClone(content);
  }

  /** Several versions may have come: a part is theirs when it was written after the one edited here. */
  changedIn(theirs: Head): string[] {
    const [before, now] = [this.#shape.versionsOf(this.#begun), this.#shape.versionsOf(theirs)];
    const written = Object.keys(now).filter((id) => now[id] !== before[id]);
    return [...(theirs.changed.includes(GENERAL) ? [GENERAL] : []), ...written];
  }

  #opened(): [string, unknown][] {
    return Object.entries($state.snapshot(this.parts) as Record<string, unknown>);
  }

  #editedParts(): [string, unknown][] {
    return this.#opened().filter(([id, part]) => said(part) !== this.#begunParts[id]);
  }
}
