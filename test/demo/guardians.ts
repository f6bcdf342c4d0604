import type { PersonFacts, SnapshotContact } from '#shared/roster/institution-snapshot.ts';
import { addMonths } from './calendar.ts';
import type { Identities } from './identities.ts';
import type { Gender } from './names.ts';
import { familyName, firstName, mailName, pickPool } from './names.ts';
import type { Home, Municipal } from './places.ts';
import { addressAbroad, pickHome } from './places.ts';
import type { Random } from './random.ts';

/** How the adults around a group of siblings live. */
export type Arrangement =
  | 'together'
  | 'two-homes'
  | 'sole-custody'
  | 'one-parent'
  | 'two-mothers'
  | 'protected'
  | 'foster'
  | 'custody-abroad';

/** Roughly as often as believable; the first families of a municipality go through the list once. */
export const arrangements: readonly (readonly [Arrangement, number])[] = [
  ['together', 62],
  ['two-homes', 17],
  ['sole-custody', 7],
  ['protected', 2],
  ['foster', 2],
  ['custody-abroad', 2],
  ['one-parent', 6],
  ['two-mothers', 2],
];

export interface Tools {
  random: Random;
  identities: Identities;
  municipality: Municipal;
}

export interface Household {
  contacts: SnapshotContact[];
  home: Home;
  protected: boolean;
  pool: ReturnType<typeof pickPool>;
  childrensLastName: string;
}

/** The adults around children, the eldest of whom was born on `eldest`. */
export function makeHousehold(arrangement: Arrangement, eldest: string, tools: Tools): Household {
  const { random, municipality } = tools;
  const pool = pickPool(random);
  const home = pickHome(municipality, random);
  const adult = (gender: Gender, address: PersonFacts['address'], hidden = false) =>
    makeAdult(
      { pool, gender, birth: addMonths(eldest, -12 * random.between(21, 42)), address, hidden },
      tools,
    );
  const elsewhere = () => pickHome(municipality, random).address;
  const here = home.address;

  const mother = adult('female', arrangement === 'foster' ? elsewhere() : here, arrangement === 'protected');
  const contacts = [contactOf(mother, 'mother', true, 1)];
  const add = (person: PersonFacts, relation: SnapshotContact['relation'], custody: boolean, level: number) =>
    contacts.push(contactOf(person, relation, custody, level));
  if (arrangement === 'together') add(adult('male', here), 'father', true, 1);
  if (arrangement === 'two-homes') add(adult('male', elsewhere()), 'father', true, 1);
  if (arrangement === 'sole-custody') add(adult('male', elsewhere()), 'father', false, 3);
  if (arrangement === 'protected') add(adult('male', elsewhere()), 'father', false, 3);
  if (arrangement === 'two-mothers') add(adult('female', here), 'mother', true, 1);
  if (arrangement === 'custody-abroad') add(adult('male', addressAbroad(random)), 'father', true, 1);
  if (arrangement === 'foster') add(adult('female', here), 'officially-attached', false, 2);
  const childrensLastName = random.pick(contacts.slice(0, 2)).last;
  return { contacts, home, protected: arrangement === 'protected', pool, childrensLastName };
}

const contactOf = (
  person: PersonFacts,
  relation: SnapshotContact['relation'],
  custody: boolean,
  accessLevel: number,
): SnapshotContact => ({ ...person, relation, custody, accessLevel });

interface Adult {
  pool: ReturnType<typeof pickPool>;
  gender: Gender;
  birth: string;
  address?: PersonFacts['address'];
  hidden?: boolean;
}

/** A grown-up with private e-mail and mobile phone; protected people give no e-mail. */
function makeAdult(
  { pool, gender, birth, address, hidden = false }: Adult,
  { random, identities }: Tools,
): PersonFacts {
  const first = firstName(pool, gender, random);
  const last = familyName(pool, random);
  const uniid = identities.uniid();
  const mail = `${mailName(`${first} ${last}`)}.${uniid.slice(-4)}@post.example`;
  return {
    uniid,
    first,
    last,
    cpr: identities.cpr(birth, gender),
    cprType: 'replacement',
    birth,
    gender,
    ...(!hidden && { email: mail }),
    ...(address && { address }),
    phones: {
      mobile: { number: identities.phone(), protected: hidden },
      ...(random.happens(0.2) && { work: { number: identities.phone(), protected: false } }),
    },
    protected: hidden,
  };
}
