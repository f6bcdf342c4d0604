import { childOverview, children, group, staff, today, unit } from './fake-people.ts';

const made = { at: `${today}T09:00:00.000Z`, by: { id: 'staff-anne', name: 'Anne Kirkegaard Holm' } };
const until = '2026-12-21T09:00:00.000Z';
const contact = { relation: 'mother', custody: true, source: 'grunddata' };
const alike = {
  ...{ id: 'child-004', kind: 'child', name: 'Clara Fønss', birthDate: '2022-05-13', same: false },
  ...{ unitName: unit.name, groupName: group.name, addressProtected: false },
  because: ['name-spelled-otherwise', 'same-birth-date'],
};
const file = (childId: string) => ({
  child: childOverview(childId),
  version: 3,
  hasCpr: true,
  protectedByHand: false,
  byHand: ['name'],
  contacts: [
    {
      id: 'guardian-1',
      name: 'Maria Birk',
      ...contact,
      addressProtected: false,
      children: 2,
      mobile: '20304050',
    },
    {
      ...{ id: 'guardian-2', name: 'Jonas Birk', relation: 'father', custody: false, source: 'manual' },
      ...{ addressProtected: true, children: 1 },
    },
  ],
  conflicts: [{ guardianId: 'guardian-2', stated: true, unitId: unit.id, on: '2026-11-18' }],
  mergedFrom: [],
});
const side = (id: string, name: string, more: object) => ({
  ...{ id, version: 1, name, addressProtected: false, hasCpr: true, hasMail: false, affiliations: [] },
  ...{
    guardians: [],
    memberships: [],
    notices: 1,
    entries: { own: 2 },
    children: 0,
    birthDate: '2022-05-13',
  },
  ...more,
});
const merges = (['done', 'moving', 'undone'] as const).map((state, index) => ({
  ...{ id: `merge-00${index}`, kind: 'child', keep: `child-00${index + 1}`, gone: `double-00${index}` },
  ...{
    keepName: children[index]?.name,
    goneName: `${children[index]?.name} (dublet)`,
    ...made,
    state,
    until,
  },
}));

/** Invented answers for the administrator's pages about people. */
export const fakePeopleAdmin: Record<
  string,
  (input: { childId: string; mergeId: string }) => { value: unknown }
> = {
  'check-duplicates': () => ({ value: { candidates: [alike] } }),
  'create-child': ({ childId }) => ({ value: { child: childOverview(childId) } }),
  'create-staff': () => ({ value: { staffId: 'staff-new0', name: 'Ny Medarbejder' } }),
  'read-child-file': ({ childId }) => ({ value: file(childId) }),
  'correct-child': ({ childId }) => ({ value: file(childId) }),
  'save-contact': ({ childId }) => ({ value: file(childId) }),
  'drop-contact': ({ childId }) => ({ value: file(childId) }),
  'place-child': ({ childId }) => ({ value: { child: childOverview(childId), version: 4 } }),
  'end-place': ({ childId }) => ({ value: { child: childOverview(childId) } }),
  'end-roles': () => ({ value: { memberships: [], canTakeBack: true } }),
  'list-unplaced': () => ({
    value: {
      children: children
        .slice(0, 7)
        .map((child) => ({ ...child, kind: 'child', addressProtected: false, mark: 'no-unit' })),
      more: false,
    },
  }),
  'list-left': () => ({
    value: {
      staff: staff.map(({ id, name }, index) => ({
        ...{ id, name, canTakeBack: index === 1 },
        memberships: [
          {
            ...{ role: 'leader', unitId: unit.id, from: '2020-08-01', givenBy: 'staff-anne' },
            ...(index === 1 && { to: '2026-11-01' }),
          },
        ],
      })),
      more: false,
    },
  }),
  'list-custody-conflicts': () => ({
    value: {
      children: [
        {
          childId: 'child-001',
          childName: 'Alma Birk',
          conflicts: [
            {
              ...{ guardianId: 'guardian-2', stated: true, unitId: unit.id, on: '2026-11-18' },
              ...{ name: 'Jonas Birk', custody: false, source: 'manual' },
            },
          ],
        },
      ],
    },
  }),
  'preview-merge': () => ({
    value: {
      keep: side('child-001', 'Alma Birk', {}),
      gone: side('child-002', 'Alma Birch', { birthDate: '2022-05-14' }),
      choices: ['name', 'birth-date', 'cpr'],
      obstacles: [],
    },
  }),
  'merge-people': () => ({ value: merges[0] }),
  'undo-merge': () => ({ value: { ...merges[0], state: 'undone' } }),
  'list-merges': () => ({ value: { merges } }),
};
