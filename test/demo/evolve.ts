import type { SnapshotChild, SnapshotPerson } from '#shared/roster/institution-snapshot.ts';
import { personFactsSchema } from '#shared/roster/institution-snapshot.ts';
import { addDays } from './calendar.ts';
import { makeChildren } from './families.ts';
import type { Tools } from './guardians.ts';
import { issueIdentities } from './identities.ts';
import type { DemoUnit, Municipality } from './municipality-shape.ts';
import { beginSchoolYear } from './new-school-year.ts';
import { enrolled, kindFor } from './placing.ts';
import { randomFrom, shuffled } from './random.ts';
import { dated, placeFor, takenCprs, targetsFor } from './seats.ts';

/** What happens between one file and the next; every number counts people, each with one change at most. */
export interface Events {
  seed: number;
  leavers?: number;
  movers?: number;
  newcomers?: number;
  newSchoolYear?: boolean;
  nameChanges?: number;
  custodyChanges?: number;
  staffLeavers?: number;
}

/** What happened to one person; `from` and `to` are institution numbers. */
export interface Change {
  kind: 'left' | 'moved' | 'came' | 'renamed' | 'custody-changed' | 'staff-left';
  uniid: string;
  from?: string;
  to?: string;
}

interface Seat {
  unit: DemoUnit;
  child: SnapshotChild;
}

/**
 * The municipality as its next files say it: a day later, or in August when a school year begins (which happens
 * first, and is not listed among the changes). The given one stays as it is.
 */
export function evolve(
  before: Municipality,
  events: Events,
): { municipality: Municipality; changes: Change[] } {
  const random = randomFrom(events.seed);
  const identities = issueIdentities(random, { after: before.issued, taken: takenCprs(before) });
  const tools: Tools = { random, identities, municipality: before };
  const copy = { ...before, units: before.units.map((unit) => ({ ...unit, people: [...unit.people] })) };
  const now = events.newSchoolYear ? beginSchoolYear(copy, tools) : dated(copy, addDays(before.today, 1));
  const changes: Change[] = [];
  const seats = shuffled(now.units.flatMap(childSeats), random);
  const take = (count: number, fits: (seat: Seat) => boolean = () => true) => {
    const taken = seats.filter(fits).slice(0, count);
    for (const seat of taken) seats.splice(seats.indexOf(seat), 1);
    return taken;
  };
  const replace = (unit: DemoUnit, old: SnapshotPerson, by?: SnapshotPerson) =>
    unit.people.splice(unit.people.indexOf(old), 1, ...(by ? [by] : []));

  for (const { unit, child } of take(events.leavers ?? 0)) {
    replace(unit, child);
    changes.push({ kind: 'left', uniid: child.uniid, from: unit.regnr });
  }
  for (const { unit, child } of take(events.movers ?? 0, ({ unit }) => targetsFor(now, unit).length > 0)) {
    const target = random.pick(targetsFor(now, unit));
    replace(unit, child);
    const facts = factsOf(child);
    target.people.push(
      enrolled({ facts, contacts: child.contacts }, placeFor(target, facts.birth, now.today), tools),
    );
    changes.push({ kind: 'moved', uniid: child.uniid, from: unit.regnr, to: target.regnr });
  }
  for (const { unit, child } of take(events.nameChanges ?? 0)) {
    replace(unit, child, { ...child, last: `${child.last}-Nynavn` });
    changes.push({ kind: 'renamed', uniid: child.uniid });
  }
  for (const { unit, child } of take(events.custodyChanges ?? 0, ({ child }) => child.contacts.length > 1)) {
    const contacts = child.contacts.map((contact, index) =>
      index === 1 ? { ...contact, custody: !contact.custody } : contact,
    );
    replace(unit, child, { ...child, contacts });
    changes.push({ kind: 'custody-changed', uniid: child.uniid });
  }
  for (const child of makeChildren(events.newcomers ?? 0, now.today, tools)) {
    const kind = kindFor(child, now.today, random);
    const target = random.pick(now.units.filter((unit) => unit.kind === kind));
    target.people.push(enrolled(child, placeFor(target, child.facts.birth, now.today), tools));
    changes.push({ kind: 'came', uniid: child.facts.uniid, to: target.regnr });
  }
  const staff = now.units.flatMap(({ people }) =>
    people.filter((person) => person.kind === 'employee' && person.groups.length > 0),
  );
  const staffIds = shuffled([...new Set(staff.map(({ uniid }) => uniid))], random);
  for (const uniid of staffIds.slice(0, events.staffLeavers ?? 0)) {
    for (const unit of now.units) unit.people = unit.people.filter((person) => person.uniid !== uniid);
    changes.push({ kind: 'staff-left', uniid });
  }
  return { municipality: { ...now, issued: identities.issued() }, changes };
}

const childSeats = (unit: DemoUnit): Seat[] =>
  unit.people.flatMap((child) => (child.kind === 'child' ? [{ unit, child }] : []));

/** What is true of the child wherever it goes. */
function factsOf(child: SnapshotChild) {
  const facts = personFactsSchema.parse(child);
  return { ...facts, birth: facts.birth ?? '' };
}
