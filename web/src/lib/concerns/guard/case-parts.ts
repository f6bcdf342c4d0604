import type { Case } from '#shared/concerns/case.ts';
import type { textParts } from '#shared/concerns/notification.ts';
import type { Key } from '#lib/words/catalogue.ts';

/** Something written in the case that may go along, and under which heading. */
export interface CasePart {
  id: string;
  label: Key;
  into: (typeof textParts)[number];
  text: string;
  /** What the parents said: never offered while a stop stands. */
  fromParents?: true;
}

/** What of a case can go into a notification, each to be chosen: nothing goes along by itself. */
export function caseParts({ seen, analysis, actions }: Case, stopStands: boolean): CasePart[] {
  const done = actions.filter(({ status }) => status !== 'dropped').map(({ text }) => `- ${text}`);
  const parts: CasePart[] = [
    { id: 'seen', label: 'case.seen', into: 'facts', text: seen.text },
    { id: 'when', label: 'raise.when', into: 'facts', text: seen.when },
    { id: 'child-said', label: 'raise.child-said', into: 'child', text: seen.childSaid },
    { id: 'see', label: 'analysis.see', into: 'facts', text: analysis?.see ?? '' },
    { id: 'child', label: 'analysis.child', into: 'child', text: analysis?.child ?? '' },
    { id: 'tried', label: 'analysis.tried', into: 'done', text: analysis?.tried ?? '' },
    { id: 'actions', label: 'case.actions', into: 'done', text: done.join('\n') },
    {
      ...{ id: 'parents-said', label: 'raise.parents-said', into: 'others', text: seen.parentsSaid },
      fromParents: true,
    },
    {
      ...{ id: 'parents', label: 'analysis.parents', into: 'others', text: analysis?.parents ?? '' },
      fromParents: true,
    },
  ];
  return parts.filter((part) => part.text.trim() !== '' && !(part.fromParents && stopStands));
}

/** The text with a part of the case under what stands there; the same part is not added twice. */
export const withPart = (text: string, { text: part }: CasePart): string =>
  text.includes(part) ? text : [text.trim(), part].filter(Boolean).join('\n');
