import { sparringFields, type FieldFound, type SparringField } from '#shared/concerns/sparring.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { checkQuestion } from '#shared/concerns/check-question.contract.ts';
import type { readSparring } from '#shared/concerns/read-sparring.contract.ts';

export type SparringRead = OutputOf<typeof readSparring>;
export type AskedQuestion = SparringRead['questions'][number];
export type Checked = OutputOf<typeof checkQuestion>;

/** A stretch of a text: as it stands, or a place that was found in it. */
export interface Stretch {
  text: string;
  found?: FieldFound;
}

/** The text cut where something was found. */
export function stretches(text: string, found: readonly FieldFound[]): Stretch[] {
  const all: Stretch[] = [];
  let end = 0;
  for (const one of found.toSorted((first, other) => first.from - other.from)) {
    if (one.from > end) all.push({ text: text.slice(end, one.from) });
    all.push({ text: text.slice(one.from, one.to), found: one });
    end = one.to;
  }
  return end < text.length ? [...all, { text: text.slice(end) }] : all;
}

/** The fields that anything is written in, in order. */
export const writtenFields = ({ asked }: Pick<Checked, 'asked'>): SparringField[] =>
  sparringFields.filter((field) => asked[field] !== '');
