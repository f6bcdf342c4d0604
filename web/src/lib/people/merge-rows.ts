import type { MergeField, MergeSide } from '#shared/people/merge.ts';
import { shortDate } from '#lib/words/dates.ts';
import type { ReadingLanguage } from '#lib/words/languages.ts';
import { say } from '#lib/words/say.svelte.ts';

/** A line of the comparison. One with a `field` may have to be chosen. */
export interface MergeRow {
  label: string;
  field?: MergeField;
  keep: string;
  gone: string;
}

type Kind = 'child' | 'staff' | 'guardian';

/** The two side by side, line by line; what neither has is left out. */
export function mergeRows(
  kind: Kind,
  keep: MergeSide,
  gone: MergeSide,
  language: ReadingLanguage,
): MergeRow[] {
  const row = (field: MergeField, text: (side: MergeSide) => string): MergeRow => ({
    label: say(`merge.field.${field}`),
    field,
    keep: text(keep),
    gone: text(gone),
  });
  const line = (
    label: 'places' | 'contacts' | 'notices' | 'thread' | 'roles' | 'children',
    text: (side: MergeSide) => string,
  ): MergeRow => ({ label: say(`merge.field.${label}`), keep: text(keep), gone: text(gone) });
  const known = (is: boolean) => say(is ? 'merge.known' : 'merge.unknown');
  const address = (side: MergeSide) =>
    side.addressProtected
      ? say('child.protected-short')
      : side.address
        ? `${side.address.street}, ${side.address.postalCode} ${side.address.district}`
        : '';
  const total = (side: MergeSide) => Object.values(side.entries).reduce((sum, n) => sum + n, 0);
  const rows: Record<Kind, () => MergeRow[]> = {
    child: () => [
      row('birth-date', (side) => (side.birthDate ? shortDate(side.birthDate, language) : '')),
      row('gender', (side) => (side.gender ? say(`make.gender.${side.gender}`) : '')),
      row('address', address),
      row('cpr', (side) => known(side.hasCpr)),
      line('places', (side) =>
        side.affiliations
          .map((place) => [place.unitName, ...place.groups.map((group) => group.name)].join(', '))
          .join('; '),
      ),
      line('contacts', (side) => side.guardians.map((one) => one.name).join(', ')),
      line('notices', (side) => String(side.notices)),
      line('thread', (side) => String(total(side))),
    ],
    staff: () => [
      row('mail', (side) => known(side.hasMail)),
      line('roles', (side) => String(side.memberships.length)),
    ],
    guardian: () => [
      row('address', address),
      row('contact', (side) => known(side.hasMail)),
      line('children', (side) => String(side.children)),
    ],
  };
  return [row('name', (side) => side.name), ...rows[kind]()].filter((one) => one.keep || one.gone);
}
