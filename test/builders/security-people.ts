import type { Membership } from '#shared/access/actor.ts';
import type { Affiliation, Child } from '#shared/people/child.ts';
import type { Staff } from '#shared/people/staff.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import { dateOf } from '#functions/kernel/today.ts';

export const today = dateOf(new Date());
export const yesterday = daysAfter(today, -1);
const tomorrow = daysAfter(today, 1);

/**
 * Two municipalities with units and groups of the same ids, and people whose every name and text begins with a mark of
 * their municipality: where the mark turns up, something about a person has got there.
 */
export const municipalities = [
  { tenant: '0899', letter: 'a', mark: 'Zyx', born: '2022-03' },
  { tenant: '0898', letter: 'b', mark: 'Wuq', born: '2021-07' },
] as const;
export type Municipality = (typeof municipalities)[number];
export const [ours, theirs] = municipalities;

export const red = 'unit-one-red';
export const blue = 'unit-one-blue';
export const faraway = 'unit-two-red';

const long = '2021-08-01';
const inGroup = (
  unitId: string,
  groupId: string,
  dates: { from?: string; to?: string } = {},
): Membership => ({
  role: 'staff',
  unitId,
  groupIds: [groupId],
  from: long,
  ...dates,
});
const leads = (unitId: string, dates: { from?: string; to?: string } = {}): Membership => ({
  role: 'leader',
  unitId,
  from: long,
  ...dates,
});
const everything = (dates: { from?: string; to?: string }): Membership[] => [
  inGroup('unit-one', red, dates),
  leads('unit-one', dates),
  { role: 'administrator', from: long, ...dates },
];

/** Everyone who asks; the ids are the same in both municipalities, the people are not. */
const callers = {
  'staff-of-the-group': [inGroup('unit-one', red)],
  'staff-of-another-group': [inGroup('unit-one', blue)],
  'staff-of-another-unit': [inGroup('unit-two', faraway)],
  'leader-of-the-unit': [leads('unit-one')],
  'leader-of-another-unit': [leads('unit-two')],
  administrator: [{ role: 'administrator', from: long }],
  service: [{ role: 'partner', unitId: 'unit-two', from: long }],
  revoked: everything({ to: yesterday }),
  'not-yet-begun': everything({ from: tomorrow }),
} satisfies Record<string, Membership[]>;

/** Colleagues of the group, whose own assessments are in. */
export const peers = ['peer-one', 'peer-two'] as const;

export function staffOf({ tenant, mark }: Municipality): Staff[] {
  const people: [string, Membership[]][] = [
    ...Object.entries(callers),
    ...peers.map((id): [string, Membership[]] => [id, [inGroup('unit-one', red)]]),
  ];
  return people.map(([id, memberships]) => ({
    tenant,
    id,
    name: `${mark}staff ${id}`,
    memberships,
    places: [{ unitId: 'unit-one', unitName: 'House unit-one' }],
    protectedBy: [],
    version: 1,
  }));
}

/** What is particular about each child. */
const childCases = ['own', 'protected', 'ended', 'both', 'loose'] as const;
export type ChildCase = (typeof childCases)[number];
export const childId = (which: ChildCase, { letter }: Municipality): string => `child-${which}-${letter}`;

const place = (unitId: string, groupId: string, to?: string): Affiliation => ({
  unitId,
  unitName: `House ${unitId}`,
  groups: [{ id: groupId, name: `Room ${groupId}` }],
  from: long,
  ...(to && { to }),
});
const places: Record<ChildCase, Affiliation[]> = {
  own: [place('unit-one', red)],
  protected: [place('unit-one', red)],
  ended: [place('unit-one', red, yesterday)],
  both: [place('unit-one', red), place('unit-two', faraway)],
  loose: [],
};

export const childrenOf = (where: Municipality): Child[] =>
  childCases.map((which, index) => ({
    tenant: where.tenant,
    id: childId(which, where),
    firstName: `${where.mark}first ${which}`,
    lastName: `${where.mark}last`,
    birthDate: `${where.born}-0${index + 1}`,
    addressProtected: which === 'protected',
    address: {
      street: `${where.mark}${which === 'protected' ? 'hidden' : 'street'} 1`,
      postalCode: '9800',
      district: `${where.mark}town`,
    },
    affiliations: places[which],
    guardians: [
      {
        id: `mother-${which}`,
        name: `${where.mark}mother`,
        relation: 'mother',
        custody: true,
        source: 'grunddata',
      },
    ],
    notices: [
      {
        version: 1,
        sentOn: long,
        channel: 'letter',
        recordedAt: `${long}T08:00:00.000Z`,
        recordedBy: 'administrator',
      },
    ],
    releases:
      which === 'own'
        ? [
            {
              id: 'release-one',
              unitId: 'unit-two',
              sections: ['follow-up', 'concerns', 'dialogues'],
              from: long,
              to: '2999-01-01',
            },
          ]
        : [],
    stops: [],
    version: 1,
  }));
