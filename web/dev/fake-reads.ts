import { children, group, staff, unit } from './fake-people.ts';

const as = [{ role: 'staff', unitId: unit.id, unitName: unit.name }];
const line = (index: number, more: object = {}) => ({
  place: `2026-11-20T09:00:${String(59 - index).padStart(2, '0')}.000Z#tail${index}`,
  at: `2026-11-20T09:00:${String(59 - index).padStart(2, '0')}.000Z`,
  ...{ side: 'staff', actorId: staff[0]?.id, actorName: staff[0]?.name, own: false, as },
  ...{ word: 'child.thread-read', purpose: 'daily-work', outcome: 'asked' },
  ...more,
});
const leader = { as: [{ role: 'leader', unitId: unit.id, unitName: unit.name }], actorName: 'Lone Falk' };
const lines = [
  line(0),
  line(1, { ...leader, word: 'joint-assessment.agreed', purpose: 'assessment' }),
  line(2, { as: [{ role: 'administrator' }], actorName: 'Per Dam', word: 'child.read', outcome: 'refused' }),
  line(3, { side: 'guardian', as: [{ role: 'guardian' }], own: true, purpose: 'own-matter' }),
  ...Array.from({ length: 16 }, (_, index) => line(index + 4, { word: 'group.list-read' })),
];

export const readsPage = { reads: lines, next: lines.at(-1)?.place, why: ['leader-of-the-unit'] };
export const foundReads = {
  reads: lines.map((one, index) => ({
    ...one,
    about:
      index % 3 === 2
        ? { kind: 'group', id: group.id, name: group.name }
        : { kind: 'child', id: children[index % 5]?.id, name: children[index % 5]?.name },
  })),
  next: '2026-11-20/3',
  why: ['administrator-of-the-municipality'],
};

const alarm = {
  kind: 'mass-read',
  at: '2026-11-20T19:12:00.000Z',
  actor: { id: staff[0]?.id, side: 'staff' },
  actorName: staff[0]?.name,
  ...{ count: 43, limit: 10, state: 'open', note: '', version: 1 },
};
export const alarms = {
  alarms: [
    { ...alarm, id: '2026112019-one' },
    {
      ...{ ...alarm, id: '2026111908-two', state: 'settled', note: 'Overlevering ved ny skoleklasse.' },
      ...{ settledBy: 'staff-per', settledByName: 'Per Dam', settledAt: '2026-11-19T12:00:00.000Z' },
    },
  ],
  why: ['administrator-of-the-municipality'],
};
export const rules = { namesInReads: true, childrenPerHour: 60, childrenPerHourAtNight: 10, version: 0 };
