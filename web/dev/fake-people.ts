import type { ChildOverview } from '#shared/people/child-overview.ts';

export const today = '2026-11-21';
export const unit = { id: '101001', name: 'Børnehuset Solsikken' };
export const group = { id: '101001-mariehonen', name: 'Mariehønen' };
export const otherGroup = { id: '101001-guldsmeden', name: 'Guldsmeden' };

export const staff = [
  { id: 'staff-anne', name: 'Anne Kirkegaard Holm' },
  { id: 'staff-bo00', name: 'Bo Lindhardt' },
  { id: 'staff-cili', name: 'Cecilie Nørgaard' },
];

const names = [
  'Alma Birk',
  'August Dahl Enevoldsen',
  'Bjørn Aagaard',
  'Clara Fønss',
  'Ellen Gram',
  'Emil Højlund Iversen',
  'Freja Jacobsen',
  'Karla Overgaard-Kjærsgaard Lauritzen',
  'Liam Munk',
  'Noah Nygaard',
  'Olivia Pihl',
  'Sigurd Ravn',
  'Tilde Skov',
  'Viggo Toft',
];

export const children = names.map((name, index) => ({
  id: `child-${String(index + 1).padStart(3, '0')}`,
  name,
  birthDate: `202${2 + (index % 3)}-0${1 + (index % 9)}-1${index % 10}`,
}));

export function childOverview(id: string): ChildOverview {
  const child = children.find((one) => one.id === id) ?? children[0];
  const [firstName = '', ...rest] = (child?.name ?? '').split(' ');
  const hidden = id === 'child-003';
  return {
    id,
    firstName,
    lastName: rest.join(' '),
    birthDate: child?.birthDate ?? '2023-01-01',
    ageMonths: 40,
    addressProtected: hidden,
    ...(!hidden && { address: { street: 'Engvej 12', postalCode: '9999', district: 'Fjordby' } }),
    affiliations: [
      { unitId: unit.id, unitName: unit.name, groups: [group], from: '2025-08-01' },
      {
        unitId: '101002',
        unitName: 'Vuggestuen Mælkebøtten',
        groups: [],
        from: '2023-10-01',
        to: '2025-07-31',
      },
    ],
    guardians: [
      { id: 'guardian-1', name: 'Maria Birk', relation: 'mother', custody: true, source: 'grunddata' },
      { id: 'guardian-2', name: 'Jonas Birk', relation: 'father', custody: false, source: 'cpr' },
    ],
    notices: [
      {
        version: 1,
        sentOn: '2026-10-01',
        channel: 'digital-post',
        recordedAt: '2026-10-01T08:00:00.000Z',
        recordedBy: 'staff-anne',
      },
    ],
  };
}
