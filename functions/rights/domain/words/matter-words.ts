import type { MatterName } from '#shared/rights/child-items.ts';

/** The words in which a matter's fields are told; the fields stand under their name, or `<field around it>.<name>`. */
export interface MatterWords {
  /** The whole of one kind, told without a date. */
  items: Record<MatterName, string>;
  labels: Readonly<Record<string, string>>;
  /** What stands in the item as a code, by the field: code and word. */
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  yes: string;
  no: string;
  doesNotKnow: string;
  outOfFive(step: number): string;
  picture(on: string): string;
}

/** Fields that say nothing to a reader: ids, versions, and what only leads to something else. */
const silent = new Set([
  ...['id', 'ids', 'version', 'edition', 'textVersion', 'profileVersion', 'shape', 'counted', 'accepted'],
  ...['renews', 'coveredAt', 'assurance', 'voice.kind'],
]);
export const isSilent = (around: string, field: string): boolean =>
  silent.has(field) || silent.has(`${around}.${field}`) || /Ids?$/.test(field);

/** What is said of a field, or a list of codes, under its own name or that of the field around it. */
export const under = <Said>(
  said: Readonly<Record<string, Said>>,
  around: string,
  field: string,
): Said | undefined => said[`${around}.${field}`] ?? said[field];
