import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotChild } from '#shared/roster/institution-snapshot.ts';
import { schoolStep } from './calendar.ts';
import { evolve } from './evolve.ts';
import { generateMunicipality } from './generate.ts';
import type { Municipality } from './municipality-shape.ts';
import { isEmployee } from './sign-in.ts';

const before = generateMunicipality({ children: 500, seed: 4 });
const places = ({ units }: Municipality) =>
  new Map<string, { regnr: string; child: SnapshotChild }>(
    units.flatMap(({ regnr, people }) =>
      people.flatMap((child) => (child.kind === 'child' ? [[child.uniid, { regnr, child }] as const] : [])),
    ),
  );

describe('the next file of a municipality', () => {
  it('differs by exactly the changes that are listed', () => {
    const count = fc.integer({ min: 0, max: 20 });
    const events = fc.record({
      seed: fc.integer(),
      leavers: count,
      movers: count,
      newcomers: count,
      nameChanges: count,
      custodyChanges: count,
    });
    fc.assert(
      fc.property(events, (wanted) => {
        const { municipality, changes } = evolve(before, wanted);
        const [old, now] = [places(before), places(municipality)];
        const ids = (kind: string) =>
          changes
            .filter((change) => change.kind === kind)
            .map(({ uniid }) => uniid)
            .sort();
        const differing = (differs: (a: SnapshotChild, b: SnapshotChild) => boolean) =>
          [...old]
            .filter(([id, { child }]) => {
              const later = now.get(id)?.child;
              return later !== undefined && differs(child, later);
            })
            .map(([id]) => id)
            .sort();

        expect(ids('left')).toHaveLength(wanted.leavers);
        expect(ids('came')).toHaveLength(wanted.newcomers);
        expect([...old.keys()].filter((id) => !now.has(id)).sort()).toEqual(ids('left'));
        expect([...now.keys()].filter((id) => !old.has(id)).sort()).toEqual(ids('came'));
        expect(
          [...old]
            .filter(([id, { regnr }]) => now.has(id) && now.get(id)?.regnr !== regnr)
            .map(([id]) => id)
            .sort(),
        ).toEqual(ids('moved'));
        expect(differing((a, b) => a.last !== b.last)).toEqual(ids('renamed'));
        expect(
          differing((a, b) =>
            a.contacts.some(({ custody }, index) => custody !== b.contacts[index]?.custody),
          ),
        ).toEqual(ids('custody-changed'));
      }),
      { numRuns: 25 },
    );
  });

  it('leaves the municipality it comes from as it was, and is the same for the same seed', () => {
    const kept = structuredClone(before);
    const events = { seed: 5, leavers: 9, movers: 9, newcomers: 9, newSchoolYear: true, staffLeavers: 3 };
    expect(evolve(before, events)).toEqual(evolve(before, events));
    expect(before).toEqual(kept);
  });

  it('is written a day later, and gives newcomers numbers nobody has had', () => {
    const first = evolve(before, { seed: 6, newcomers: 20 });
    const second = evolve(first.municipality, { seed: 6, newcomers: 20 });
    expect(first.municipality.today).toBe('2026-10-02');
    expect(second.municipality.units[0]?.exportedAt).toBe('2026-10-03T04:00:00');
    const ids = [...first.changes, ...second.changes].map(({ uniid }) => uniid);
    expect(new Set(ids).size).toBe(40);
  });

  it('takes employees who leave out of every unit', () => {
    const { municipality, changes } = evolve(before, { seed: 7, staffLeavers: 12 });
    const left = changes.map(({ uniid }) => uniid);
    expect(left).toHaveLength(12);
    expect(
      municipality.units.flatMap(({ people }) => people).filter(({ uniid }) => left.includes(uniid)),
    ).toEqual([]);
  });
});

describe('a new school year', () => {
  const { municipality: after } = evolve(before, { seed: 8, newSchoolYear: true });

  it('begins on 15 August and is named in every file', () => {
    expect(after.today).toBe('2027-08-15');
    for (const { schoolYear } of after.units) expect(schoolYear).toBe('2027-2028');
  });

  it('moves classes up with their pupils, and leaves nobody in a place too young for them', () => {
    const [old, now] = [places(before), places(after)];
    let together = 0;
    for (const [id, { regnr, child }] of now) {
      const was = old.get(id);
      if (regnr.startsWith('89') && child.roles[0] === 'pupil' && child.level !== '10') {
        expect(child.level).toBe(String(schoolStep(child.birth ?? '', after.today)));
      }
      if (was?.regnr !== regnr || was.child.roles[0] !== 'pupil') continue;
      if (was.child.level === '10') continue;
      expect(child.mainGroup).toBe(`${Number(was.child.level) + 1}${was.child.mainGroup.slice(-1)}`);
      together++;
    }
    expect(together).toBeGreaterThan(100);
    const seated = after.units.filter(({ kind }) => kind === 'daycare' || kind === 'childminding');
    for (const child of seated.flatMap(({ people }) => people.filter((person) => person.kind === 'child'))) {
      expect(schoolStep(child.birth ?? '', after.today)).toBeLessThan(0);
    }
  });

  it('gives every group that children are in a name and at least two employees', () => {
    for (const unit of after.units.filter(({ kind }) => kind !== 'placement' && kind !== 'administration')) {
      const ids = unit.groups.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const person of unit.people) {
        const used = person.kind === 'child' ? [person.mainGroup, ...person.groups] : person.groups;
        expect(ids).toEqual(expect.arrayContaining(used));
      }
      for (const id of ids) {
        const staff = unit.people.filter(isEmployee).filter(({ groups }) => groups.includes(id));
        expect(staff.length, `${unit.name} ${id}`).toBeGreaterThanOrEqual(2);
      }
    }
  });
});
