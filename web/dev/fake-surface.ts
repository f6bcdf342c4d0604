import { children, group, otherGroup, unit } from './fake-people.ts';

let municipality = {
  calls: [{ name: 'Social døgnvagt', phone: '70 20 30 40' }],
  calendar: [
    { kind: 'school', name: 'Juleferie', from: '2026-12-21', to: '2027-01-03' },
    { kind: 'closed', name: 'Grundlovsdag', from: '2027-06-05', to: '2027-06-05' },
  ],
  version: 1,
};
const at = (one: { id: string; name: string }) => ({ id: one.id, name: one.name, unitName: unit.name });

/** Invented answers for finding people from everywhere, joining a round and the municipality's own details. */
export const fakeSurface: Record<string, (input: never) => { value: unknown }> = {
  'list-recent': () => ({
    value: {
      people: children.slice(3, 7).map((child) => ({
        ...child,
        ...{ kind: 'child', unitName: unit.name, groupName: group.name, addressProtected: false },
      })),
    },
  }),
  'list-child-rounds': () => ({
    value: {
      rounds: [
        {
          roundId: 'round-one',
          roundName: 'Efterår 2026',
          closesOn: '2026-12-11',
          standing: 'may-join',
          group: at(group),
        },
        { roundId: 'round-two', roundName: 'Skolestart', closesOn: '2026-12-18', standing: 'not-of-age' },
        {
          roundId: 'round-three',
          roundName: 'Overgange',
          closesOn: '2026-12-18',
          standing: 'in-it',
          group: at(otherGroup),
        },
      ],
    },
  }),
  'join-round': () => ({
    value: {
      roundId: 'round-one',
      roundName: 'Efterår 2026',
      closesOn: '2026-12-11',
      standing: 'in-it',
      group: at(group),
    },
  }),
  'read-municipality': () => ({ value: { ...municipality, country: 'DK' } }),
  'set-municipality': (input: typeof municipality) => {
    municipality = { ...input, version: input.version + 1 };
    return { value: municipality };
  },
};
