import type { PersonFacts, SnapshotContact } from '#shared/roster/institution-snapshot.ts';
import { addDays, addMonths, daysBetween } from './calendar.ts';
import { arrangements, makeHousehold } from './guardians.ts';
import type { Household, Tools } from './guardians.ts';
import type { Gender } from './names.ts';
import { firstName } from './names.ts';
import type { Random } from './random.ts';

/** A child before it has a place. */
export interface FamilyChild {
  facts: PersonFacts & { birth: string };
  contacts: SnapshotContact[];
  /** Where the child lives, from 0 to 1. */
  position: number;
}

/** The youngest child a municipality's daycare knows. */
const youngestMonths = 8;

/** Exactly `count` children from 8 months to 17 years, in families, with birth dates spread evenly. */
export function makeChildren(count: number, today: string, tools: Tools): FamilyChild[] {
  const earliest = addDays(addMonths(today, -18 * 12), 1);
  const latest = addMonths(today, -youngestMonths);
  const children: FamilyChild[] = [];
  for (let family = 0; children.length < count; family++) {
    const births = siblingBirths(family, earliest, latest, tools.random).slice(0, count - children.length);
    const arrangement = arrangements[family]?.[0] ?? tools.random.weighted(arrangements);
    const eldest = births.reduce((a, b) => (a < b ? a : b));
    const household = makeHousehold(arrangement, eldest, tools);
    for (const birth of births) children.push(makeChild(birth, household, tools, family === 1));
  }
  return children;
}

/** The first family has two children and the second twins, so that even a small municipality has both. */
function siblingBirths(family: number, earliest: string, latest: string, random: Random): string[] {
  const birth = addDays(earliest, random.below(daysBetween(earliest, latest) + 1));
  if (family === 1) return [birth, birth];
  const wanted =
    family === 0
      ? 2
      : random.weighted([
          [1, 34],
          [2, 45],
          [3, 17],
          [4, 4],
        ] as const);
  const births = [birth];
  while (births.length < wanted) {
    const from = births.at(-1) ?? birth;
    if (random.happens(0.02)) births.push(from);
    else {
      const days = random.between(400, 1500);
      const sibling = addDays(from, addDays(from, days) <= latest ? days : -days);
      if (sibling < earliest || births.some((other) => Math.abs(daysBetween(other, sibling)) < 300)) break;
      births.push(sibling);
    }
  }
  return births;
}

function makeChild(birth: string, household: Household, tools: Tools, mayBeCalled: boolean): FamilyChild {
  const { random, identities } = tools;
  const gender: Gender = random.happens(0.512) ? 'male' : 'female';
  const isCalled = mayBeCalled || random.happens(0.02);
  return {
    facts: {
      uniid: identities.uniid(),
      first: firstName(household.pool, gender, random),
      last: household.childrensLastName,
      ...(isCalled && { alias: { first: firstName(household.pool, gender, random) } }),
      cpr: identities.cpr(birth, gender),
      cprType: 'replacement',
      birth,
      gender,
      address: household.home.address,
      protected: household.protected,
    },
    contacts: household.contacts,
    position: household.home.position,
  };
}
