import type { Localized } from '../../localized.ts';
import type { GuideCountry, GuideLevel } from '../guide-scale.ts';
import type { Guide, GuideContact, GuideContent, GuidePart } from '../guide.ts';
import { degrees, type Degree } from '../ruler-scale.ts';
import { startingLaws } from './laws.ts';
import { startingLevels } from './levels.ts';
import { measuresDk } from './measures-dk.ts';
import { measuresNo } from './measures-no.ts';
import { readGuideText } from './read-guide-text.ts';

const text = (da: string, en: string): Localized => ({ da, en });
const contact = (
  id: string,
  name: Localized,
  phone: string,
  on: Degree[],
  note?: Localized,
): GuideContact => ({
  ...{ id, name, degrees: on },
  ...(phone && { phone }),
  ...(note && { note }),
});

const contents: Readonly<Record<GuideCountry, GuideContent>> = {
  DK: {
    title: text('Handleguide (startsæt)', 'Action guide (starting set)'),
    lead: text(
      'Vælg, hvor bekymret du er, så ser du, hvad du kan gøre her, hvem der gør det, og hvad der kommer bagefter.',
      'Choose how concerned you are, and see what you can do here, who does it and what comes next.',
    ),
    country: 'DK',
    levels: [...startingLevels.DK],
    laws: [...startingLaws.DK],
    contacts: [
      contact('alarm', text('Alarm ved akut fare', 'Alarm in acute danger'), '112', [5]),
      contact('police', text('Politiet, hele døgnet', 'The police, day and night'), '114', [5], {
        da: 'Uden for kontortid kan politiet sætte dig i forbindelse med kommunens sociale vagt.',
        en: 'Outside office hours the police can put you through to the municipality’s social duty service.',
      }),
      contact(
        'family',
        text('Kommunens børne- og familieafdeling', 'The municipality’s family department'),
        '',
        [4, 5],
        {
          da: 'Nummeret står på kommunens hjemmeside, indtil kommunen har skrevet det her.',
          en: 'The number is on the municipality’s website until the municipality has written it here.',
        },
      ),
    ],
  },
  NO: {
    title: text('Handlingsveileder (startsett)', 'Action guide (starting set)'),
    lead: text(
      'Velg hvor bekymret du er, så ser du hva du kan gjøre her, hvem som gjør det, og hva som kommer etterpå.',
      'Choose how concerned you are, and see what you can do here, who does it and what comes next.',
    ),
    country: 'NO',
    levels: [...startingLevels.NO],
    laws: [...startingLaws.NO],
    contacts: [
      contact('police', text('Politiet ved akutt fare', 'The police in acute danger'), '112', [5]),
      contact('ambulance', text('Ambulanse', 'Ambulance'), '113', [5]),
      contact('family', text('Barneverntjenesten', 'The child welfare service'), '', [4, 5], {
        da: 'Nummeret står på kommunens nettsted til kommunen har skrevet det her.',
        en: 'The number is on the municipality’s website until the municipality has written it here.',
      }),
    ],
  },
};

const levelOf: Readonly<Record<Degree, GuideLevel>> = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 3 };
const meanings: Readonly<Record<GuideCountry, Readonly<Record<Degree, Localized>>>> = {
  DK: {
    1: text(
      'Barnet har det godt. Du ser ikke noget, der bekymrer.',
      'The child is well. You see nothing that worries.',
    ),
    2: text(
      'Noget får dig til at undre dig, men det kommer og går.',
      'Something makes you wonder, but it comes and goes.',
    ),
    3: text(
      'Det bekymrer dig igen og igen, og det fylder i barnets dag.',
      'It concerns you again and again, and it fills the child’s day.',
    ),
    4: text(
      'Barnet mistrives på flere områder. Hjælp skal i gang nu.',
      'The child is not thriving in several areas. Help must begin now.',
    ),
    5: text(
      'Barnet er i fare, eller du har mistanke om vold eller overgreb.',
      'The child is in danger, or you suspect violence or abuse.',
    ),
  },
  NO: {
    1: text('Barnet har det bra.', 'The child is well.'),
    2: text(
      'Noe gjør at du undrer deg, men det kommer og går.',
      'Something makes you wonder, but it comes and goes.',
    ),
    3: text('Det bekymrer deg igjen og igjen.', 'It concerns you again and again.'),
    4: text(
      'Barnet mistrives på flere områder. Hjelpen må i gang nå.',
      'The child is not thriving in several areas. Help must begin now.',
    ),
    5: text(
      'Barnet er i fare, eller du mistenker vold eller overgrep.',
      'The child is in danger, or you suspect violence or abuse.',
    ),
  },
};
const measures = { DK: measuresDk, NO: measuresNo };

/** Version 1 of the guide, stored nowhere: our own words, a starting set. Denmark's stands until a municipality publishes. */
export const startingGuide = (country: GuideCountry = 'DK'): Guide => ({
  ...contents[country],
  version: 1,
  publishedAt: '2026-08-01T00:00:00.000Z',
  startingSet: true,
  degreeVersions: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 },
  changed: [],
});

const parts = new Map<string, GuidePart>();

/** The shipped measures of a degree. */
export function startingPart(degree: Degree, country: GuideCountry = 'DK'): GuidePart {
  const key = `${country} ${degree}`;
  const part = parts.get(key) ?? {
    ...{ degree, startingSet: true, level: levelOf[degree], meaning: meanings[country][degree] },
    measures: readGuideText(measures[country][degree]),
  };
  parts.set(key, part);
  return part;
}

/** All five, by degree. */
export const startingParts = (country: GuideCountry = 'DK'): GuidePart[] =>
  degrees.map((degree) => startingPart(degree, country));
