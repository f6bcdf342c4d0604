import type {
  InstitutionSnapshot,
  SnapshotChild,
  SnapshotContact,
  SnapshotEmployee,
} from '#shared/roster/institution-snapshot.ts';

/** A pupil of 4.A at a school, invented; the CPR number is a replacement number (day + 60). */
export const aPupil = (change: Partial<SnapshotChild> = {}): SnapshotChild => ({
  kind: 'child',
  uniid: '1000013b36',
  localId: 'e-1001',
  source: 'TestAdm',
  first: 'Freja',
  last: 'Åkjær Holm',
  cpr: '6101154002',
  cprType: 'replacement',
  birth: '2015-01-01',
  gender: 'female',
  protected: false,
  roles: ['pupil'],
  level: '4',
  mainGroup: '4A',
  groups: [],
  contacts: [],
  ...change,
});

export const aContact = (change: Partial<SnapshotContact> = {}): SnapshotContact => ({
  uniid: '1000013c01',
  first: 'Mille',
  last: 'Holm',
  protected: false,
  relation: 'mother',
  custody: true,
  accessLevel: 1,
  ...change,
});

export const aTeacher = (change: Partial<SnapshotEmployee> = {}): SnapshotEmployee => ({
  kind: 'employee',
  uniid: '1000013d02',
  localId: 'm-20',
  source: 'TestAdm',
  first: 'Lars',
  last: 'Lund',
  protected: false,
  roles: ['teacher'],
  groups: ['4A'],
  ...change,
});

export const aSchool = (change: Partial<InstitutionSnapshot> = {}): InstitutionSnapshot => ({
  source: 'stil-ws17',
  regnr: '899001',
  name: 'Testskolen',
  schoolYear: '2026-2027',
  exportedAt: '2026-10-01T04:00:00',
  importSources: [
    {
      source: 'TestAdm',
      sourceDateTime: '2026-10-01T01:10:00',
      schoolYear: change.schoolYear ?? '2026-2027',
    },
  ],
  groups: [
    { id: '4A', name: '4.A', type: 'main', level: '4' },
    { id: '4B', name: '4.B', type: 'main', level: '4' },
  ],
  people: [aPupil(), aTeacher()],
  ...change,
});
