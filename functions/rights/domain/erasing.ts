import { kindsIn, type KeptWord } from '#shared/rights/erasure-contents.ts';
import { isWhole, type Erasure } from '#shared/rights/erasure.ts';
import type { RetentionKind } from '#shared/rights/retention.ts';

type Extent = Pick<Erasure, 'kinds'>;

/** Whether the proposal takes what is of the kind. */
export const takes = (erasure: Extent, kind: RetentionKind): boolean =>
  isWhole(erasure) || (erasure.kinds ?? []).includes(kind);

/** The kinds that go: with the profile each that there is anything of, also what came after the proposal. */
export const extentOf = ({ kinds = ['profile'] }: Extent, entries: readonly string[]): RetentionKind[] =>
  kinds.includes('profile') ? [...new Set([...kinds, ...kindsIn(entries)])] : [...kinds];

/** What stays when it is done. */
export function keptOf(erasure: Extent, isArchived: boolean): KeptWord[] {
  const kept: [KeptWord, boolean][] = [
    ['reads', true],
    ['counts', takes(erasure, 'assessments')],
    ['certificate', true],
    ['staff-notices', isWhole(erasure)],
    ['archive', isArchived],
    ['backups', true],
    ['child', !isWhole(erasure)],
  ];
  return kept.filter(([, stays]) => stays).map(([word]) => word);
}
