import type { SnapshotEmployee, SnapshotPerson } from '#shared/roster/institution-snapshot.ts';
import { ageInMonths } from './calendar.ts';
import type { DemoUnit, Municipality } from './municipality-shape.ts';

/** Who the stand-in for Unilogin offers, in Unilogin's own words. */
export interface UniloginPerson {
  uniid: string;
  label: string;
  actor: 'Elev' | 'Medarbejder' | 'Kontaktperson';
  loa: 'EnFaktor' | 'ToFaktor';
  institutions: string[];
}

/** Who the stand-in for Entra ID offers; `roles` are app roles. */
export interface EntraPerson {
  oid: string;
  name: string;
  email: string;
  roles: string[];
}

/** Who the stand-in for the Context Handler offers; `roles` are user-system roles by name. */
export interface ContextPerson {
  uuid: string;
  name: string;
  email: string;
  roles: string[];
}

/** How many pupils and parents of each unit may be tried; employees are all there. */
const familiesPerUnit = 2;
const fullName = ({ first, last }: { first: string; last: string }) => `${first} ${last}`;
export const isEmployee = (person: SnapshotPerson): person is SnapshotEmployee => person.kind === 'employee';

/** From this age young people have MitID, and so two factors. */
const youthAge = 15 * 12;

/** All employees, with every unit they work in, and of each unit a few pupils and all their parents, with and without custody. */
export function uniloginPeople({ units, today }: Municipality): UniloginPerson[] {
  const people = new Map<string, UniloginPerson>();
  const add = (
    who: { uniid: string; first: string; last: string },
    title: string,
    unit: DemoUnit,
    rest: Pick<UniloginPerson, 'actor' | 'loa'>,
  ) => {
    const known = people.get(who.uniid);
    if (known) known.institutions.push(unit.regnr);
    else {
      const label = `${title}, ${unit.name}: ${fullName(who)}`;
      people.set(who.uniid, { uniid: who.uniid, label, ...rest, institutions: [unit.regnr] });
    }
  };
  // Those at work first: one who is a parent too comes by the same id.
  for (const unit of units)
    for (const person of unit.people.filter(isEmployee))
      add(person, person.occupation ?? 'Medarbejder', unit, { actor: 'Medarbejder', loa: 'ToFaktor' });
  for (const unit of units) {
    const children = unit.people.filter((person) => person.kind === 'child');
    const open = children.filter(({ protected: hidden }) => !hidden);
    const apart = open.find(({ contacts }) => contacts.some(({ custody }) => !custody));
    // The teacher to try has the fourth year.
    const pupil = open.find((child) => child.mainGroup?.startsWith('4'));
    const also = [apart, pupil].filter((child) => child !== undefined);
    for (const child of new Set([...open.slice(0, familiesPerUnit), ...also])) {
      const isYoung = child.birth !== undefined && ageInMonths(child.birth, today) >= youthAge;
      if (!child.roles.includes('child'))
        add(child, isYoung ? 'Ung' : 'Elev', unit, { actor: 'Elev', loa: isYoung ? 'ToFaktor' : 'EnFaktor' });
      for (const contact of child.contacts.filter(({ uniid }) => !people.has(uniid)))
        add(contact, contact.custody ? 'Forælder' : 'Kontakt uden forældremyndighed', unit, {
          actor: 'Kontaktperson',
          loa: 'ToFaktor',
        });
    }
  }
  return [...people.values()];
}

/** The administration and the leaders: those who have a work account with the municipality. */
export function entraPeople({ units }: Municipality): EntraPerson[] {
  return units.flatMap((unit) =>
    unit.people
      .filter(isEmployee)
      .filter(({ roles }) => unit.kind === 'administration' || roles.includes('leader'))
      .map((person) => ({
        oid: `00000000-0000-4000-8000-${person.uniid.padStart(12, '0')}`,
        name: fullName(person),
        email: person.email ?? '',
        roles: person.occupation === 'Systemadministrator' ? ['administrator'] : [],
      })),
  );
}

/** Enough to be picked from at a glance. */
const leadersByContextHandler = 5;

/**
 * Some leaders, known by their work address from grunddata, with a privilege; one without any; and one whom no file
 * knows, who comes in once the municipality has said which role the privilege gives.
 */
export function contextPeople({ units }: Municipality): ContextPerson[] {
  const someone = (place: number, name: string, email: string, roles: string[]): ContextPerson => ({
    uuid: `00000000-0000-4000-9000-${String(place).padStart(12, '0')}`,
    ...{ name, email, roles },
  });
  const leaders = units
    .filter(({ kind }) => kind !== 'administration')
    .flatMap((unit) => unit.people.filter(isEmployee))
    .filter(({ roles, email }) => roles.includes('leader') && email !== undefined)
    .slice(0, leadersByContextHandler + 1)
    .map((leader, place) =>
      someone(
        place + 1,
        fullName(leader),
        leader.email ?? '',
        place < leadersByContextHandler ? ['leader'] : [],
      ),
    );
  return [...leaders, someone(99, 'Rita Vestergaard Holst', 'rita.holst@traaby.example', ['professional'])];
}
