import { noCounts, type Counts } from '#shared/insight/counts.ts';
import type { Unit } from '#shared/people/list-units.contract.ts';
import type { Change, Import } from '#shared/roster/import.ts';
import { group, otherGroup, unit } from './fake-people.ts';

const counts = (more: Partial<Counts>): Counts => ({ ...noCounts, ...more });
export const groupCounts = counts({
  children: 14,
  notStarted: 8,
  assessing: 1,
  ready: 1,
  joint: 2,
  followUp: 1,
  informed: 1,
  green: 2,
  yellow: 1,
  red: 1,
});
export const otherCounts = counts({
  children: 22,
  joint: 12,
  followUp: 4,
  informed: 6,
  green: 17,
  yellow: 4,
  red: 1,
});
export const total = counts({
  children: 36,
  notStarted: 8,
  assessing: 1,
  ready: 1,
  joint: 14,
  followUp: 5,
  informed: 7,
  green: 19,
  yellow: 5,
  red: 2,
});

const manyUnits = Array.from({ length: 12 }, (_, index) => ({
  unitId: `1021${String(index).padStart(2, '0')}`,
  unitName: `Fjordby Skole ${index + 1}`,
  counts: index % 2 ? groupCounts : otherCounts,
}));
export const unitsInRound = [{ unitId: unit.id, unitName: unit.name, counts: total }, ...manyUnits];

export const units: Unit[] = [
  {
    id: unit.id,
    name: unit.name,
    kind: 'daycare',
    importedAt: '2026-11-20T04:10:00.000Z',
    schoolYear: '2026/27',
    groups: [
      { ...group, children: 14, staff: 3 },
      { ...otherGroup, children: 22, staff: 4 },
    ],
  },
  {
    id: '102000',
    name: 'Fjordby Skole',
    kind: 'school',
    importedAt: '2026-11-20T04:12:00.000Z',
    schoolYear: '2026/27',
    groups: [{ id: '102000-0a00', name: '0.A', children: 24, staff: 3 }],
  },
  { id: '109000', name: 'Børn og Unge', kind: 'administration', groups: [] },
  {
    id: 'unplaced',
    name: 'Uden enhed',
    kind: 'unplaced',
    groups: [{ id: 'unplaced-all', name: 'Alle', children: 7, staff: 0 }],
  },
];

const file = {
  receivedAt: '2026-11-20T04:10:00.000Z',
  version: 2,
  unitId: unit.id,
  unitName: unit.name,
  schoolYear: '2026/27',
  safeguards: [],
};
export const imports: Import[] = [
  {
    ...file,
    id: 'import-1',
    fileName: 'solsikken-2026-11-21.xml',
    state: 'waiting',
    safeguards: ['fewer-than-half', 'older-than-last'],
    counts: { added: 1, changed: 4, left: 23, unchanged: 12 },
  },
  {
    ...file,
    id: 'import-2',
    fileName: 'fjordby-skole-2026-11-20.xml',
    unitName: 'Fjordby Skole',
    state: 'applying',
    progress: { done: 120, of: 412 },
    counts: { added: 3, changed: 12, left: 1, unchanged: 396 },
  },
  {
    ...file,
    id: 'import-3',
    fileName: 'gammel-fil-med-et-meget-langt-filnavn-fra-systemet-2026-11-19.xml',
    state: 'refused',
    problem: {
      code: 'missing-element',
      line: 1204,
      column: 17,
      path: '/UNILoginExportFuldMyndighed/Institution/InstitutionPerson[3]/Person',
    },
  },
  {
    ...file,
    id: 'import-4',
    fileName: 'solsikken-2026-11-19.xml',
    state: 'done',
    counts: { added: 0, changed: 2, left: 0, unchanged: 38 },
  },
];
export const changes: Change[] = [
  { kind: 'child-added', name: 'Viggo Toft', details: [] },
  {
    kind: 'child-changed',
    name: 'Alma Birk',
    details: [{ field: 'groups', before: 'Guldsmeden', after: 'Mariehønen' }, { field: 'address' }],
  },
  { kind: 'child-left', name: 'Ellen Gram', details: [] },
  { kind: 'staff-changed', name: 'Bo Lindhardt', details: [{ field: 'leader', before: 'no', after: 'yes' }] },
];
