import { lawOn, type BasisKind, type Country } from '#shared/access/law.ts';
import type { Basis } from '#shared/access/release.ts';
import { ssdCases } from '#shared/access/ssd-count.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { childSubject } from '#functions/people/index.ts';

/** Whether the team may be asked with the child's name, on what, and what stands in the way. */
export interface Naming {
  mayName?: { kind: BasisKind; basisId: string };
  obstacle?: 'basis-missing' | 'ssd-follow-up-first' | 'ssd-used-up';
  ssd: { used: number; most: number };
}

const strongest: BasisKind[] = ['consent', 'authority', 'notification', 'ssd'];

/**
 * A question with the name is telling the team about the child: it needs a release of the concerns to the team's unit
 * that stands today. A release for an SSD meeting is that one exchange: one question rests on it, and when both the
 * meeting and its follow-up are used, the way is consent (seed 003, barnets lov on SSD).
 */
export function naming(thread: StoredThread, teamId: string, today: string, country: Country = 'DK'): Naming {
  const { bases, sparrings } = thread;
  const law = lawOn('ssd', today, country)?.exchanges;
  const ofTeam = bases.filter(
    ({ unitId, kind, ended }) => unitId === teamId && kind === 'ssd' && ended?.reason !== 'mistake',
  );
  const held = ofTeam.flatMap(({ ssd }) => (ssd ? [ssd] : []));
  const latest = ssdCases(held, today, country)[0];
  const used = latest ? latest.meetings + latest.followUps : 0;
  const ssd = { used, most: law ? law.meetings + law.followUps : 0 };
  const spent = new Set(
    sparrings.flatMap(({ basisId, mode }) => (mode === 'named' && basisId ? [basisId] : [])),
  );
  const found = standing(thread, teamId, today)
    .filter(({ kind, basisId }) => kind !== 'ssd' || !spent.has(basisId))
    .toSorted((one, other) => strongest.indexOf(one.kind) - strongest.indexOf(other.kind))[0];
  if (found) return { mayName: found, ssd };
  if (used === 0) return { obstacle: 'basis-missing', ssd };
  return { obstacle: latest?.next === 'follow-up' ? 'ssd-follow-up-first' : 'ssd-used-up', ssd };
}

/** The releases of the concerns to the unit that count today. */
function standing({ child, bases }: StoredThread, unitId: string, today: string) {
  const counted = childSubject(child, today).releases;
  return child.releases
    .filter((release) => release.unitId === unitId && release.sections.includes('concerns'))
    .filter(({ from, to }) => from <= today && today <= to)
    .filter(({ from, to }) =>
      counted.some((one) => one.unitId === unitId && one.from === from && one.to === to),
    )
    .map(({ id }) => ({ kind: kindOf(bases, id), basisId: id }));
}

/** What no basis is recorded for rests on a consent: both stand under the release's id. */
const kindOf = (bases: readonly Basis[], releaseId: string): BasisKind =>
  bases.find(({ id }) => id === releaseId)?.kind ?? 'consent';
