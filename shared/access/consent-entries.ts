import type { ConsentEntry, ReleaseEntry, StopEntry } from '../people/thread-entries.ts';
import type { Consent } from './consent.ts';
import { daysAfter } from './periods.ts';
import { endReasons, type Basis } from './release.ts';
import type { StoredStop } from './stop.ts';

/** What a consent's story says in the thread. Of one that ran out nobody is the author: the asker stands there. */
export function consentEntries(consent: Consent, today: string): ConsentEntry[] {
  const { id: consentId, unitId, unitName, until } = consent;
  const entry = (
    event: ConsentEntry['event'],
    at: string,
    by: ConsentEntry['by'],
    sections: ConsentEntry['sections'],
  ): ConsentEntry => ({ kind: 'consent', event, consentId, unitId, unitName, sections, until, at, by });
  const { given, withdrawn, ended } = consent;
  const lastBy = consent.answers.at(-1)?.by ?? consent.askedBy;
  const isOver = withdrawn ?? ended ?? consent.answers.some(({ answer }) => answer === 'no');
  return [
    entry('asked', consent.askedAt, consent.askedBy, consent.sections),
    ...consent.answers.map(({ answer, at, by, sections }) =>
      entry(answer === 'yes' ? 'answered' : 'refused', at, by, sections),
    ),
    ...(given ? [entry('given', given.at, lastBy, given.sections)] : []),
    ...(withdrawn ? [entry('withdrawn', withdrawn.at, withdrawn.by, consent.sections)] : []),
    ...(ended ? [entry('ended', ended.at, ended.by, consent.sections)] : []),
    ...(!isOver && until < today
      ? [entry('expired', `${daysAfter(until, 1)}T00:00:00.000Z`, consent.askedBy, consent.sections)]
      : []),
  ];
}

/** What a release on another basis says in the thread. */
export function releaseEntries(basis: Basis): ReleaseEntry[] {
  const { id: basisId, kind, unitId, unitName, sections, until, rationale, ended } = basis;
  const common = { kind: 'release', basis: kind, basisId, unitId, unitName, sections, until } as const;
  const recorded: ReleaseEntry = { ...common, event: 'recorded', rationale, at: basis.at, by: basis.by };
  if (!ended) return [recorded];
  const reason = endReasons.find((one) => one === ended.reason);
  return [
    recorded,
    {
      ...common,
      event: 'ended',
      rationale: ended.note,
      ...(reason && { reason }),
      at: ended.at,
      by: ended.by,
    },
  ];
}

/** What a stop says in the thread of those who may know of it. */
export function stopEntries({ id: stopId, from, by, seen, lifted }: StoredStop): StopEntry[] {
  const set: StopEntry = { kind: 'stop', event: 'set', stopId, text: seen, at: from, by };
  if (!lifted) return [set];
  return [set, { kind: 'stop', event: 'lifted', stopId, text: lifted.reason, at: lifted.at, by: lifted.by }];
}
