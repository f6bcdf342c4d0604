import type { SnapshotEmployee, SnapshotGroup } from '#shared/roster/institution-snapshot.ts';
import { addDays, addMonths } from './calendar.ts';
import type { Tools } from './guardians.ts';
import type { UnitKind } from './municipality-shape.ts';
import type { Gender } from './names.ts';
import { familyName, firstName, mailName, pickPool } from './names.ts';
import { administrativeSystem } from './placing.ts';

type EmployeeRole = SnapshotEmployee['roles'][number];

/** A unit's leader, and for every group two who belong to it and usually a third. */
export function makeStaff(
  kind: UnitKind,
  groups: SnapshotGroup[],
  today: string,
  tools: Tools,
): SnapshotEmployee[] {
  const hire = (role: EmployeeRole, occupation: string, groupIds: string[]) =>
    makeEmployee({ role, occupation, groupIds, today }, tools);
  const staff = [hire('leader', kind === 'school' ? 'Skoleleder' : 'Leder', [])];
  for (const group of groups) {
    const { role, occupation } = workIn(kind, group);
    staff.push(hire(role, occupation, [group.id]), hire(role, occupation, [group.id]));
    if (tools.random.happens(0.8)) staff.push(hire(...third(kind, group, tools), [group.id]));
  }
  if (kind === 'school') staff.push(hire('support-staff', 'Sekretær', []));
  return staff;
}

/** The municipality's own office: those who lead, advise and run the system. */
export function makeAdministration(today: string, tools: Tools): SnapshotEmployee[] {
  const hire = (role: EmployeeRole, occupation: string) =>
    makeEmployee({ role, occupation, groupIds: [], today }, tools);
  return [
    hire('leader', 'Børne- og ungechef'),
    hire('consultant', 'Systemadministrator'),
    hire('consultant', 'Pædagogisk konsulent'),
    hire('consultant', 'Psykolog'),
    hire('support-staff', 'Kontorassistent'),
    hire('support-staff', 'Kontorassistent'),
  ];
}

function workIn(kind: UnitKind, group: SnapshotGroup): { role: EmployeeRole; occupation: string } {
  if (kind === 'childminding') return { role: 'pedagogue', occupation: 'Dagplejer' };
  if (kind === 'daycare' || group.type === 'sfo') return { role: 'pedagogue', occupation: 'Pædagog' };
  return { role: 'teacher', occupation: 'Lærer' };
}

function third(kind: UnitKind, group: SnapshotGroup, { random }: Tools): [EmployeeRole, string] {
  if (random.happens(0.25)) return ['substitute', 'Vikar'];
  if (kind === 'school' && group.type === 'main') return ['pedagogue', 'Pædagog'];
  return kind === 'youth' ? ['teacher', 'Lærer'] : ['pedagogue', 'Pædagogmedhjælper'];
}

interface Post {
  role: EmployeeRole;
  occupation: string;
  groupIds: string[];
  today: string;
}

function makeEmployee(
  { role, occupation, groupIds, today }: Post,
  { random, identities }: Tools,
): SnapshotEmployee {
  const gender: Gender = random.happens(0.7) ? 'female' : 'male';
  const pool = pickPool(random);
  const birth = addDays(addMonths(today, -12 * random.between(24, 64)), -random.below(365));
  const first = firstName(pool, gender, random);
  const last = familyName(pool, random);
  const uniid = identities.uniid();
  return {
    uniid,
    first,
    last,
    cpr: identities.cpr(birth, gender),
    cprType: 'replacement',
    birth,
    gender,
    email: `${mailName(`${first} ${last}`)}.${uniid.slice(-4)}@traaby.example`,
    phones: { work: { number: identities.phone(), protected: false } },
    protected: false,
    localId: identities.localId(),
    source: administrativeSystem,
    kind: 'employee',
    roles: [role],
    shortName: `${first.slice(0, 2)}${last.slice(0, 2)}`.toUpperCase(),
    occupation,
    groups: groupIds,
  };
}
