import type { InformedEntry } from '#shared/rounds/thread-entries.ts';

export const informedWays = [
  'talk',
  'phone',
  'digital-post',
  'intranet',
] as const satisfies readonly InformedEntry['how'][];
export type InformedDraft = Pick<InformedEntry, 'how' | 'on' | 'parentsView'>;

export function isInformedLike(value: unknown): value is InformedDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { how, on, parentsView } = value as Record<string, unknown>;
  return informedWays.some((way) => way === how) && typeof on === 'string' && typeof parentsView === 'string';
}
