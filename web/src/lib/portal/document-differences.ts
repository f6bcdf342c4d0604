import type { DocumentContent } from '#shared/portal/document.ts';

/** The parts of the form, from the top. */
const parts = [
  ...(['title', 'summary', 'text', 'audiences', 'ages', 'degrees', 'themes', 'laws', 'keywords'] as const),
  ...(['validFrom', 'validUntil', 'language', 'contact'] as const),
];
export type Part = (typeof parts)[number];

export interface Difference {
  part: Part;
  theirs: string;
  mine: string;
}

/** What two people say differently about a document, part by part; lists are one text with commas, unsaid is empty. */
export function differences(theirs: DocumentContent, mine: DocumentContent): Difference[] {
  return parts
    .map((part) => ({ part, theirs: said(theirs, part), mine: said(mine, part) }))
    .filter((one) => one.theirs !== one.mine);
}

function said({ facets, ...content }: DocumentContent, part: Part): string {
  const all = { ...content, ...facets };
  const value = all[part] ?? '';
  if (typeof value === 'string') return value;
  // What is ticked has no order; words that were written keep theirs.
  const isTicked = part === 'audiences' || part === 'ages' || part === 'degrees';
  const words = value.map(String);
  return (isTicked ? words.toSorted() : words).join(', ');
}
