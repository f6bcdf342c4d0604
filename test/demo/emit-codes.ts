import type { SnapshotContact, SnapshotGroup, SnapshotPerson } from '#shared/roster/institution-snapshot.ts';

/** Written out apart from the reader's lists, so that a wrong word in one is caught by the other. */
export const groupTypes: Record<SnapshotGroup['type'], string> = {
  main: 'Hovedgruppe',
  year: 'Årgang',
  line: 'Retning',
  course: 'Hold',
  sfo: 'SFO',
  team: 'Team',
  other: 'Andet',
};

export const roleCodes: Record<SnapshotPerson['roles'][number], string> = {
  child: 'Barn',
  pupil: 'Elev',
  student: 'Studerende',
  teacher: 'Lærer',
  pedagogue: 'Pædagog',
  substitute: 'Vikar',
  leader: 'Leder',
  management: 'Ledelse',
  'support-staff': 'TAP',
  consultant: 'Konsulent',
  trainee: 'Praktikant',
  external: 'Ekstern',
};

export const relationCodes: Record<SnapshotContact['relation'], string> = {
  mother: 'Mor',
  father: 'Far',
  other: 'Andet',
  'officially-attached': 'Officielt tilknyttet person',
};
