import type { PersonFacts } from '#shared/roster/institution-snapshot.ts';
import type { Random } from './random.ts';

type Address = NonNullable<PersonFacts['address']>;

export interface Home {
  address: Address;
  /** Where in the municipality, from 0 to 1: children who live near each other go to the same places. */
  position: number;
}

/** Postal codes below 0100 are not in use, so nothing can be sent to these. */
const districts = [
  ['0091', 'Tråby'],
  ['0092', 'Nålekær'],
  ['0093', 'Vævby'],
  ['0094', 'Garnrup'],
  ['0095', 'Spindehøj'],
  ['0096', 'Ærtemose'],
] as const;

const streets = (
  'Trådrullevej Nålestræde Væverhaven Garnvindervej Fingerbølgade Hørskættevej Knaphulsvænget Spolestien ' +
  'Symaskinevej Uldtotten Kantbåndsallé Sytrådsparken Åle-Annes Vej Rosengangen Skytteløbet Hæklekrogen'
).match(/\S+( Vej)?/g) ?? ['Trådrullevej'];

export interface Municipal {
  code: string;
  name: string;
}

export function pickHome(municipality: Municipal, random: Random): Home {
  const index = random.below(districts.length);
  const [postalCode, postalDistrict] = districts[index] ?? districts[0];
  const floor = random.happens(0.3) ? `, ${random.between(1, 4)}. ${random.pick(['tv', 'th', 'mf'])}` : '';
  return {
    address: {
      street: `${random.pick(streets)} ${random.between(1, 148)}${floor}`,
      postalCode,
      postalDistrict,
      countryCode: 'DK',
      country: 'Danmark',
      municipalityCode: municipality.code,
      municipalityName: municipality.name,
    },
    position: (index + random.fraction()) / districts.length,
  };
}

/** An address in Sweden: no Danish municipality. */
export function addressAbroad(random: Random): Address {
  const street = `Trådrullegatan ${random.between(1, 90)}`;
  return {
    street,
    postalCode: '00 123',
    postalDistrict: 'Påhittstad',
    countryCode: 'SE',
    country: 'Sverige',
  };
}

const beings = (
  'Mariehønen Myretuen Egernet Solsikken Svalereden Pindsvinet Åkanden Æblehaven Spiren Bølgen Kastanjen Humlebien ' +
  'Regnbuen Mælkevejen Troldhøj Snurretoppen Tusindfryd Guldsmeden Rønnebærret Stjerneskuddet Ellehøj Musvitten ' +
  'Hønsefjeren Skovbrynet Lærkereden Blåbærret Firkløveret Hyldeblomsten Kridthuset Elverhøj Bakkebørnene Engblommen'
).split(' ');

const colours = ['Rød', 'Gul', 'Blå', 'Grøn', 'Orange', 'Lilla', 'Hvid', 'Turkis'];

/** The n-th name of a list that starts over with a number: Mariehønen, …, Mariehønen 2. */
const nth = (names: readonly string[], index: number) => {
  const round = Math.floor(index / names.length);
  return `${names[index % names.length] ?? ''}${round > 0 ? ` ${round + 1}` : ''}`;
};

export const colour = (index: number): string => nth(colours, index);
export const being = (index: number): string => nth(beings, index);
/** Names of children's rooms: half colours, half animals and plants. */
export const roomName = (index: number, unit: number): string =>
  unit % 2 === 0 ? `${colour(index)} stue` : being(index + unit * 3);
export const daycareName = (index: number): string =>
  `${nth(['Børnehuset', 'Den integrerede institution', 'Børnegården'], index % 3)} ${being(index)}`;
export const schoolName = (index: number): string =>
  nth(
    [
      'Nålekær Skole',
      'Væverskolen',
      'Garnrup Skole',
      'Spindehøjskolen',
      'Tråby Centralskole',
      'Skolen ved Åen',
      'Ærtemose Friplads Skole',
      'Fingerbølskolen',
    ],
    index,
  );
export const childmindingName = (index: number): string =>
  `Dagplejen ${nth(
    districts.map(([, district]) => district),
    index,
  )}`;
export const youthName = (index: number): string =>
  nth(['Tråby Ungdomscenter', 'Ungdomshuset Spolen'], index);
