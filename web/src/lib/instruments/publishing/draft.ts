import type * as z from 'zod';

/** Codes by path ("positions.0.label.da"), in the codes the server uses. */
export type Problems = Readonly<Record<string, string>>;
/** A place that cannot be published as it stands, and why. */
export interface Gap {
  where: string;
  problems: Problems;
}

/** Something in the making that is published as a version. */
export interface Draft<Head> {
  /** The places that are edited, by their names in the version's own list of what changed. */
  readonly changed: readonly string[];
  /** What is kept on the device. */
  readonly value: unknown;
  readonly gaps: readonly Gap[];
  /** Whether nothing is missing any more. */
  readonly isWhole: boolean;
  /** Takes what a colleague published meanwhile, wherever it was not edited here. */
  takeUnedited(theirs: Head): void;
  /** The places where a version says something else than the one edited here. */
  changedIn(theirs: Head): string[];
}

export const said = (value: unknown): string => JSON.stringify(value);

/** What the schema has to say about a value. */
export const problemsIn = (schema: z.ZodType, value: unknown): Problems =>
  Object.fromEntries(
    (schema.safeParse(value).error?.issues ?? []).map((issue) => [
      issue.path.join('.'),
      issue.code === 'custom' ? issue.message : issue.code,
    ]),
  );

/** The fields in which two contents differ, in the order of the first. */
export const fieldsApart = <Content extends object>(one: Content, other: Content): string[] => {
  const others = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([field, value]) =>
    said(value) === said(others.get(field)) ? [] : [field],
  );
};

/** Their content with the fields that were edited here on top. */
export function onTopOf<Content extends object>(theirs: Content, begun: Content, mine: Content): Content {
  const edited = fieldsApart(mine, begun);
  const ours = Object.entries(mine).filter(([field]) => edited.includes(field));
  return { ...theirs, ...Object.fromEntries(ours) };
}

/** By the first step of the path: the problems of each field. */
export function gapsByField(problems: Problems): Gap[] {
  const fields = new Map<string, Record<string, string>>();
  for (const [path, code] of Object.entries(problems)) {
    const [field = ''] = path.split('.');
    fields.set(field, { ...fields.get(field), [path]: code });
  }
  return [...fields].map(([where, found]) => ({ where, problems: found }));
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

/** Whether a kept draft has every field of what is edited: an older version of the page may have left another shape. */
export function looksLike<Content extends object>(value: unknown, like: Content): value is Content {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(like).every(([field, example]) => {
    const found = fields.get(field);
    return kindOf(found) === kindOf(example) && (found === null) === (example === null);
  });
}
