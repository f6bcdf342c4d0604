import type { FamilyCase } from '#shared/concerns/family-case.ts';
import type { MyChild, MyChildCard } from '#shared/people/my-child.ts';
import { childOverview, children, group, unit } from './fake-people.ts';
import { entriesOf } from './fake-rounds.ts';

const isChild = (as: string) => as === 'youth' || as === 'pupil';

const together: FamilyCase = {
  ...{ id: 'case-acting', state: 'acting', toldOn: '2026-11-11', holderName: 'Anne Kirkegaard Holm' },
  goals: ['Med i en leg hver dag'],
  actions: [
    {
      ...{ text: 'En voksen sætter en leg i gang for tre børn hver formiddag', target: 'surroundings' },
      ...{ responsibleName: 'Bo Lindhardt', dueOn: '2026-12-04', status: 'agreed' },
    },
  ],
  reviewOn: '2027-01-08',
};

function card(index: number, waiting: number): MyChildCard {
  const { id: childId, firstName, lastName, birthDate } = childOverview(children[index]?.id ?? '');
  return {
    childId,
    firstName,
    lastName,
    birthDate,
    unitName: unit.name,
    groupName: group.name,
    waiting,
    dialogueWaits: waiting > 0,
  };
}

function mine(childId: string, as: string): MyChild {
  const child = childOverview(childId);
  const entries = entriesOf('child-001');
  const joint = entries.find((entry) => entry.kind === 'joint');
  const followUp = entries.find((entry) => entry.kind === 'follow-up');
  const sees = as === 'weak' ? 'two-factors' : as === 'pupil' ? 'basics' : 'all';
  return {
    child: {
      ...{ id: childId, firstName: child.firstName, lastName: child.lastName },
      birthDate: as === 'youth' ? '2009-04-12' : as === 'pupil' ? '2015-06-03' : child.birthDate,
      ...(sees !== 'basics' && child.address && { address: child.address }),
      ...{ gender: 'K', addressHidden: !child.address, hasCpr: true },
    },
    places: child.affiliations.map(({ unitName, groups, from, to }) => ({
      ...{ unitName, groups: groups.map(({ name }) => name), from, isNow: to === undefined },
      ...(to !== undefined && { to }),
    })),
    contacts: [
      { id: 'staff-anne', name: 'Maria Birk', relation: 'mother', isReader: !isChild(as), custody: true },
      { id: 'guardian-2', relation: 'father', isReader: false, custody: true },
    ],
    ...(!isChild(as) && {
      mine: {
        ...{ name: 'Maria Birk', mobile: '+45 12 34 56 78', email: 'maria@eksempel.example' },
        ...(child.address && { address: child.address }),
        isProtected: false,
      },
    }),
    notices: child.notices.map(({ version, sentOn, channel }) => ({ version, sentOn, channel })),
    sees,
    latest: sees === 'all' ? { ...(joint && { joint }), ...(followUp && { followUp }) } : {},
    together: sees === 'all' ? [together] : [],
    waiting: as === 'guardian' || as === 'weak' ? 1 : 0,
    why: [isChild(as) ? 'the-child-itself' : 'custody-holder'],
  };
}

/** What a family of the invented municipality sees on its own pages, by the contract's name. */
export const fakeFamily: Record<string, (input: { childId: string }, as: string) => unknown> = {
  'list-my-children': (_, as) => ({
    children: as === 'guardian' || as === 'weak' ? [card(0, 1), card(3, 0)] : isChild(as) ? [card(0, 0)] : [],
  }),
  'read-my-child': ({ childId }, as) => mine(childId, as),
};
