import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCpr } from '#shared/people/cpr.ts';
import type { SnapshotChild } from '#shared/roster/institution-snapshot.ts';
import { ageInMonths, schoolStep } from './calendar.ts';
import { emitWs17 } from './emit-ws17.ts';
import { generateMunicipality } from './generate.ts';
import type { DemoUnit, Municipality } from './municipality-shape.ts';
import { isEmployee } from './sign-in.ts';

const town = generateMunicipality({ children: 2000, seed: 1 });
const served = ({ units }: Municipality) =>
  units.filter(({ kind }) => kind !== 'placement' && kind !== 'administration');
const childrenOf = (units: DemoUnit[]): SnapshotChild[] =>
  units.flatMap(({ people }) => people.filter((person) => person.kind === 'child'));
const bytesOf = ({ units }: Municipality) => units.flatMap((unit) => [...emitWs17(unit)]).join('');
const children = childrenOf(town.units);
const contacts = children.flatMap((child) => child.contacts);

describe('an invented municipality', () => {
  it('is the same, byte for byte, for the same seed, and another for another', () => {
    const once = bytesOf(generateMunicipality({ children: 300, seed: 7 }));
    expect(bytesOf(generateMunicipality({ children: 300, seed: 7 }))).toBe(once);
    expect(bytesOf(generateMunicipality({ children: 300, seed: 8 }))).not.toBe(once);
  });

  it('has for 2,000 children 40 units of every kind, and the two offices', () => {
    expect(children).toHaveLength(2000);
    expect(served(town)).toHaveLength(40);
    expect(town.units.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['childminding', 'daycare', 'school', 'youth', 'placement', 'administration']),
    );
    expect(new Set(town.units.map(({ regnr }) => regnr)).size).toBe(42);
    expect(new Set(town.units.map(({ name }) => name)).size).toBe(42);
  });

  it('has any number of children asked for, in groups that are neither too large nor without staff', () => {
    const options = fc.record({ seed: fc.integer(), children: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(options, (wanted) => {
        const made = generateMunicipality(wanted);
        expect(childrenOf(made.units)).toHaveLength(wanted.children);
        for (const unit of served(made)) {
          const employees = unit.people.filter(isEmployee);
          expect(
            employees.filter(({ roles, groups }) => roles.includes('leader') && groups.length === 0),
          ).toHaveLength(1);
          for (const { id } of unit.groups) {
            const members = childrenOf([unit]).filter(({ mainGroup, groups }) =>
              [mainGroup, ...groups].includes(id),
            );
            expect(members.length).toBeLessThanOrEqual(26);
            expect(employees.filter(({ groups }) => groups.includes(id)).length).toBeGreaterThanOrEqual(2);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('gives every person numbers of their own, also the teacher who is a parent', () => {
    const staff = new Set(
      town.units.flatMap(({ people }) => people.filter(isEmployee)).map(({ uniid }) => uniid),
    );
    const adults = new Set(contacts.map(({ uniid }) => uniid));
    const childIds = new Set(children.map(({ uniid }) => uniid));
    expect(childIds.size).toBe(2000);
    const both = [...staff].filter((uniid) => adults.has(uniid));
    expect(both).toHaveLength(1);
    expect(new Set([...staff, ...adults, ...childIds]).size).toBe(
      staff.size + adults.size + childIds.size - both.length,
    );
    const people = [...town.units.flatMap((unit) => unit.people), ...contacts];
    expect(new Set(people.map(({ cpr }) => cpr)).size).toBe(new Set(people.map(({ uniid }) => uniid)).size);
    for (const { uniid } of people) expect(uniid).toMatch(/^[0-9a-f]{10}$/);
  });

  it('uses only replacement numbers, which fit birth date and gender', () => {
    for (const { cpr, birth, gender } of [...town.units.flatMap((unit) => unit.people), ...contacts]) {
      expect(parseCpr(cpr ?? '')).toMatchObject({ birthDate: birth, gender, replacement: true });
    }
  });

  it('has children from 8 months to 17 years, about as many of every age', () => {
    const years = Map.groupBy(children, ({ birth = '' }) => Math.floor(ageInMonths(birth, town.today) / 12));
    expect([...years.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, year) => year));
    for (let year = 1; year <= 17; year++) expect(years.get(year)?.length).toBeGreaterThan(60);
    expect(
      Math.min(...children.map(({ birth = '' }) => ageInMonths(birth, town.today))),
    ).toBeGreaterThanOrEqual(8);
  });

  it('puts pupils into the class of their age, small ones into SFO too', () => {
    const pupils = childrenOf(town.units.filter(({ kind }) => kind === 'school'));
    for (const { birth = '', level } of pupils) expect(level).toBe(String(schoolStep(birth, town.today)));
    expect(pupils.some(({ groups }) => groups.some((id) => id.startsWith('SFO')))).toBe(true);
    expect(pupils.some(({ mainGroup }) => mainGroup === '4A')).toBe(true);
  });

  it('has families of every kind', () => {
    const homes = (child: SnapshotChild) =>
      new Set(child.contacts.map(({ address }) => address?.street)).size;
    const byGuardian = Map.groupBy(children, (child) => child.contacts[0]?.uniid);
    const siblings = [...byGuardian.values()].filter((family) => family.length > 1);
    const unitOf = new Map(
      town.units.flatMap(({ regnr, people }) => people.map(({ uniid }) => [uniid, regnr])),
    );
    const has = (what: (child: SnapshotChild) => boolean) =>
      expect(children.filter(what).length).toBeGreaterThan(0);

    expect(siblings.some((family) => new Set(family.map(({ uniid }) => unitOf.get(uniid))).size > 1)).toBe(
      true,
    );
    expect(siblings.some((family) => new Set(family.map(({ birth }) => birth)).size < family.length)).toBe(
      true,
    );
    has((child) => child.contacts.every(({ custody }) => custody) && homes(child) === 2);
    has(
      (child) =>
        child.contacts.some(({ custody }) => custody) && child.contacts.some(({ custody }) => !custody),
    );
    has(
      (child) =>
        child.protected &&
        child.contacts.some((contact) => contact.protected && contact.phones?.mobile?.protected) &&
        child.contacts.some((contact) => !contact.protected),
    );
    has((child) =>
      child.contacts.some(({ relation, custody }) => relation === 'officially-attached' && !custody),
    );
    has((child) => child.contacts.some(({ custody, address }) => custody && address?.countryCode === 'SE'));
    has(({ alias }) => alias !== undefined);
  });

  it('has children without a place, in the file of the office that assigns places', () => {
    const office = town.units.find(({ kind }) => kind === 'placement');
    expect(office?.groups).toEqual([{ id: 'UDEN-PLADS', name: 'Uden plads', type: 'other' }]);
    expect(office?.people.length).toBeGreaterThan(0);
  });

  it('has employees who work in two units', () => {
    const units = Map.groupBy(
      town.units.flatMap(({ people }) => people.filter(isEmployee)),
      ({ uniid }) => uniid,
    );
    expect([...units.values()].filter((posts) => posts.length === 2).length).toBeGreaterThan(5);
  });

  it('spells names with all the letters people have', () => {
    const names = [...children, ...contacts].map(({ first, last }) => `${first} ${last}`).join('\n');
    for (const sign of ['æ', 'ø', 'å', 'Å', '-', "'", 'é', 'Ł', 'ğ']) expect(names).toContain(sign);
  });
});
