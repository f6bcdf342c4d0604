import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import { decide } from '#shared/access/decide.ts';
import { sections as allSections, type Section } from '#shared/access/sections.ts';
import type { Child } from '#shared/people/child.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { RoundEntry } from '#shared/rounds/thread-entries.ts';
import { childSubject } from './overview.ts';
import { shown } from './shown.ts';

const today = '2026-11-21';
const sectionOf = {
  own: 'assessments',
  joint: 'assessments',
  'follow-up': 'follow-up',
  informed: 'parents-view',
};

const instant = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 9, 1 + days)).toISOString());
const roundId = fc.constantFrom('runde-et', 'runde-to');
const by = fc.constantFrom('ellen', 'kollega').map((id) => ({ id, name: id }));

const entry = fc
  .record({ kind: fc.constantFrom('own', 'joint', 'follow-up', 'informed'), roundId, at: instant, by })
  .map(({ kind, ...where }): RoundEntry => {
    const common = { ...where, roundName: where.roundId, version: 1 };
    const judgement = { position: 'red' as const, dimensions: {}, comment: 'x', instrumentVersion: 1 };
    if (kind === 'own') return { kind, ...common, ...judgement, required: 2 };
    if (kind === 'joint') return { kind, ...common, ...judgement, fewerThanRequired: false };
    if (kind === 'follow-up') return { kind: 'follow-up', ...common, focusPoints: [], actions: [] };
    return { kind: 'informed', ...common, how: 'talk', on: today, parentsView: 'y' };
  });

const stop = fc.tuple(instant, fc.option(instant, { nil: undefined })).map(([one, other]) => {
  const [from = one, until] = other === undefined ? [one] : [one, other].sort();
  return { id: `stop-${from.slice(0, 10)}`, from, setBy: 'ellen', ...(until !== undefined && { until }) };
});
const released = fc.subarray<Section>([...allSections]);

const thread = fc
  .record({
    entries: fc.array(entry, { maxLength: 12 }),
    stops: fc.array(stop, { maxLength: 2 }),
    sections: released,
    addressProtected: fc.boolean(),
    releasedAt: instant,
  })
  .map(({ entries, stops, sections, addressProtected, releasedAt }): StoredThread => {
    const someone = { id: 'lisbet', name: 'lisbet' };
    const child: Child = {
      ...{ tenant: '0899', id: 'barnet', firstName: 'Freja', lastName: 'Prøve', birthDate: '2018-05-05' },
      addressProtected,
      address: { street: 'hemmelig vej', postalCode: '9800', district: 'Tråby' },
      affiliations: [
        { unitId: 'solen', unitName: 'Solen', groups: [], from: '2020-08-01', to: '2022-07-31' },
        {
          unitId: 'myren',
          unitName: 'Myren',
          groups: [{ id: 'myren-rod', name: 'Rød' }],
          from: '2022-08-01',
        },
      ],
      guardians: [{ id: 'mother', name: 'Mor', relation: 'mother', custody: true, source: 'grunddata' }],
      notices: [],
      releases: [{ id: 'frigivet', unitId: 'ppr-nord', sections, from: '2026-10-01', to: '2027-01-01' }],
      stops,
      version: 1,
    };
    return {
      child,
      entries,
      consents: [],
      bases: [
        {
          ...{ id: 'frigivet', childId: 'barnet', kind: 'authority', unitId: 'ppr-nord', sections },
          ...{ until: '2027-01-01', rationale: 'fordi det er nødvendigt', unitName: 'PPR', citation: '§' },
          ...{ from: '2026-10-01', at: releasedAt, by: someone, version: 1 },
        },
      ],
      stops: stops.map(({ id, from, until }) => ({
        ...{ id, childId: 'barnet', from, by: someone, seen: 'noget set', version: 1 },
        ...(until !== undefined && { lifted: { at: until, by: someone, reason: 'undersøgt' } }),
      })),
      corrections: [],
      placements: [],
      notifications: [],
      cases: [],
      plans: [],
      voices: [],
      sparrings: [],
      dialogues: [],
      dialogueAnswers: [],
    };
  });

function seenAs(id: string, memberships: Membership[], stored: StoredThread) {
  const subject = childSubject(stored.child, today);
  const actor = { tenant: '0899', id, memberships, assurance: 'substantial' as const };
  const decision = decide(actor, 'child.read-thread', { tenant: '0899', today, subject });
  return { decision, seen: shown(stored, { decision, readerId: id, today }) };
}
const from = '2020-08-01';
const staff: Membership = { role: 'staff', unitId: 'myren', groupIds: ['myren-rod'], from };
const service: Membership = { role: 'professional', unitId: 'ppr-nord', from };
const parent: Membership = { role: 'guardian', from };

describe('whatever stands about a child,', () => {
  test('a service gets the released sections, no single assessment, no story of releases or stops, no past places', () => {
    fc.assert(
      fc.property(thread, (stored) => {
        const { seen } = seenAs('pernille', [service], stored);
        const sections = stored.child.releases[0]?.sections ?? [];
        const allowed = stored.entries.filter(
          (one) => one.kind !== 'own' && sections.some((section) => section === sectionOf[one.kind]),
        );
        expect(seen.entries).toHaveLength(allowed.length);
        expect(seen.entries.every((one) => allowed.some((other) => other === one))).toBe(true);
        expect(seen.child.affiliations.map((place) => place.unitId)).toEqual(['myren']);
      }),
      { numRuns: 500 },
    );
  });

  test('a parent gets nothing that was written while a stop held, and no sign of one', () => {
    fc.assert(
      fc.property(thread, (stored) => {
        const { seen } = seenAs('mother', [parent], stored);
        const covered = (at: string) =>
          stored.child.stops.some((one) => one.from <= at && (one.until === undefined || at < one.until));
        expect(seen.entries.some((one) => one.kind === 'stop')).toBe(false);
        expect(seen.entries.filter((one) => covered(one.at))).toEqual([]);
        const kept = stored.entries.filter((one) => one.kind !== 'own' && !covered(one.at));
        expect(seen.entries.filter((one) => 'roundId' in one && one.kind !== 'own')).toHaveLength(
          kept.length,
        );
        expect(JSON.stringify(seen.child)).not.toContain('stop');
      }),
      { numRuns: 500 },
    );
  });

  test('a parent gets no other parent’s name, nor an address that may be theirs', () => {
    fc.assert(
      fc.property(thread, (stored) => {
        const father = { ...stored.child.guardians[0], id: 'father', name: 'Fjern Fader' };
        const guardians = [...stored.child.guardians, father] as typeof stored.child.guardians;
        const address = { street: 'Hemmevej 1', postalCode: '9800', district: 'Tråby' };
        const child = { ...stored.child, guardians, address, addressProtected: false };
        const { seen } = seenAs('mother', [parent], { ...stored, child });
        expect(seen.child.guardians.map(({ id }) => id)).toEqual(['mother']);
        expect(seen.child.address).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test('a parent gets a single colleague’s assessment only beside what the team agreed on', () => {
    fc.assert(
      fc.property(thread, (stored) => {
        const { seen } = seenAs('mother', [parent], stored);
        const agreed = new Set(seen.entries.flatMap((one) => (one.kind === 'joint' ? [one.roundId] : [])));
        const own = seen.entries.flatMap((one) => (one.kind === 'own' ? [one.roundId] : []));
        expect(own.every((id) => agreed.has(id))).toBe(true);
      }),
    );
  });

  test('a protected address reaches nobody, and one that is not protected those who may see it', () => {
    fc.assert(
      fc.property(thread, (stored) => {
        for (const [id, role] of [
          ['mother', parent],
          ['ellen', staff],
          ['pernille', service],
        ] as const)
          expect(JSON.stringify(seenAs(id, [role], stored).seen).includes('hemmelig vej')).toBe(
            !stored.child.addressProtected,
          );
      }),
    );
  });

  test('who works with the child and is also the parent is shown no stop and nothing it covers', () => {
    fc.assert(
      fc.property(thread, (stored) => {
        const { decision, seen } = seenAs('mother', [staff], stored);
        expect(decision.reasons).toEqual(['staff-of-the-group']);
        if (stored.stops.length > 0) expect(seen.entries.some((one) => one.kind === 'stop')).toBe(false);
      }),
    );
  });
});
