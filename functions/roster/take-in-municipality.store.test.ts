import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { listGroups, listUnits, readChildProfile, readStaff } from '#functions/people/index.ts';
import { openTestRoster, type TestRoster } from '#test/builders/people-import.ts';
import { openTestMunicipality, type TestMunicipality } from '#test/builders/people-municipality.ts';
import { evolve } from '#test/demo/evolve.ts';
import { generateMunicipality } from '#test/demo/generate.ts';

const today = '2026-10-01';
const first = generateMunicipality({ children: 300, seed: 7, today });

describe('taking in a municipality’s grunddata', () => {
  let town: TestMunicipality;
  let roster: TestRoster;
  beforeAll(async () => {
    town = await openTestMunicipality();
    roster = openTestRoster(town.table, town.keys);
  });
  afterAll(() => town.close());

  test('makes every unit, child and member of staff of its files', async () => {
    for (const unit of first.units) expect((await roster.takeIn(unit)).state).toBe('done');
    const units = await listUnits(town.table, '0899');
    expect(units.length).toBe(first.units.length);
    expect(units.reduce((sum, unit) => sum + (unit.children ?? 0), 0)).toBe(300);
    expect(new Set(units.map((unit) => unit.kind))).toEqual(
      new Set(['daycare', 'school', 'youth', 'administration', 'unplaced']),
    );
  });

  test('says of the same files again that nothing is new', async () => {
    for (const unit of first.units) expect((await roster.takeIn(unit)).state).toBe('unchanged');
  });

  test('reads nobody and writes little for a file that says nothing new', async () => {
    const school = first.units.find((unit) => unit.kind === 'school');
    if (!school) throw new Error('a municipality has a school');
    const { meter } = await metered(() => roster.takeIn(school));
    expect(school.people.length).toBeGreaterThan(150);
    expect(meter.readUnits).toBeLessThan(20);
    expect(meter.writeUnits).toBeLessThan(20);
  });

  test('follows a day of leavers, movers, newcomers and new names', async () => {
    const { municipality, changes } = evolve(first, {
      seed: 3,
      leavers: 3,
      movers: 4,
      newcomers: 3,
      nameChanges: 2,
      custodyChanges: 2,
      staffLeavers: 2,
    });
    for (const unit of municipality.units)
      expect(['done', 'unchanged']).toContain((await roster.takeIn(unit)).state);
    for (const change of changes) {
      const id = town.keys.personId(change.uniid);
      if (change.kind === 'staff-left') {
        const [staff] = await readStaff(town.table, '0899', [id]);
        expect(staff?.memberships.every((one) => one.to !== undefined && one.to < '2026-10-02')).toBe(true);
        continue;
      }
      const child = await readChildProfile(town.table, '0899', id);
      const open = child?.affiliations.filter((place) => place.to === undefined).map((place) => place.unitId);
      if (change.kind === 'left') expect(open).toEqual([]);
      if (change.kind === 'moved') {
        expect(open).toEqual([change.to?.toLowerCase()]);
        expect(child?.affiliations[0]?.to).toBe('2026-10-02');
      }
      if (change.kind === 'came') expect(open).toEqual([change.to?.toLowerCase()]);
      if (change.kind === 'renamed') {
        expect(child?.lastName).toMatch(/-Nynavn$/);
        const groups = await listGroups(town.table, '0899', open?.[0] ?? '');
        const names = groups.flatMap((group) =>
          group.children.filter(([one]) => one === id).map(([, name]) => name),
        );
        for (const name of names) expect(name).toMatch(/-Nynavn$/);
      }
    }
    expect(changes.length).toBe(16);
  });
});
