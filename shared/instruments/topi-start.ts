import type { Localized } from '../localized.ts';
import { startNotice } from './topi-start-notice.ts';
import type { Topi } from './topi.ts';

const text = (da: string, en: string): Localized => ({ da, en });

/**
 * Version 1: what every municipality has until it publishes its own. The words speak of what adults see of a child
 * in a context; a position never says what a child is.
 */
export const startingTopi: Topi = {
  version: 1,
  publishedAt: '2026-08-01T00:00:00.000Z',
  title: text('Trivselsvurdering', 'Wellbeing assessment'),
  ownRequired: 2,
  positions: [
    {
      id: 'green',
      label: text('Trivsel', 'Wellbeing'),
      colour: '#2e7d32',
      criteria: text(
        'Barnet er for det meste godt tilpas hos os, deltager i fællesskabet og udvikler sig, som vi kan forvente. Almindelig omsorg og vores daglige praksis er nok.',
        'The child is mostly at ease with us, takes part in the community and develops as we can expect. Ordinary care and our daily practice are enough.',
      ),
    },
    {
      id: 'yellow',
      label: text('Øget opmærksomhed', 'Extra attention'),
      colour: '#f2b705',
      criteria: text(
        'Vi ser tegn på, at barnet i en periode eller i bestemte situationer ikke har det godt eller har brug for mere, end vi giver i dag. Vi aftaler, hvad vi ændrer omkring barnet, og taler med forældrene.',
        'We see signs that the child for a time or in certain situations does not feel well, or needs more than we give today. We agree on what we change around the child and talk with the parents.',
      ),
    },
    {
      id: 'red',
      label: text('Bekymring', 'Concern'),
      colour: '#c62828',
      criteria: text(
        'Vi ser tydelige eller vedvarende tegn på mistrivsel. Vi handler nu sammen med forældrene og inddrager leder og relevante fagpersoner. Ved mistanke om vold eller overgreb gælder underretningspligten, og denne vurdering afventes ikke.',
        'We see clear or lasting signs that the child is not well. We act now together with the parents and involve the leader and relevant professionals. Where violence or abuse is suspected the duty to notify applies, and nobody waits for this assessment.',
      ),
    },
  ],
  dimensions: [
    {
      id: 'community',
      label: text('Deltagelse i fællesskabet', 'Taking part in the community'),
      signs: text(
        'Er barnet med i leg og aktiviteter? Bliver barnet inviteret, og inviterer det selv? Har barnet en plads blandt de andre?',
        'Does the child join play and activities? Is the child invited, and does it invite others? Does the child have a place among the others?',
      ),
    },
    {
      id: 'relations',
      label: text('Samspil med andre børn', 'Getting on with other children'),
      signs: text(
        'Kan barnet vente, dele, sige til og fra og finde en vej ud af en uenighed? Har barnet mindst én ven eller fast legekammerat?',
        'Can the child wait, share, speak up and find a way out of a disagreement? Does the child have at least one friend or steady playmate?',
      ),
    },
    {
      id: 'adults',
      label: text('Tryghed og omsorg fra voksne', 'Security and care from adults'),
      signs: text(
        'Søger barnet trøst og hjælp hos os? Bliver det mødt? Er der en voksen, som barnet er særligt tryg ved?',
        'Does the child seek comfort and help from us? Is it met? Is there an adult with whom the child feels especially safe?',
      ),
    },
    {
      id: 'self',
      label: text('Tro på sig selv', 'Faith in oneself'),
      signs: text(
        'Tør barnet prøve noget nyt? Viser det glæde, stolthed og andre følelser, og kan det falde til ro igen?',
        'Does the child dare to try new things? Does it show joy, pride and other feelings, and can it calm down again?',
      ),
    },
    {
      id: 'language-thinking',
      label: text('Sprog og nysgerrighed', 'Language and curiosity'),
      signs: text(
        'Kan barnet gøre sig forståelig og forstå os? Undersøger det verden, og kan det fordybe sig?',
        'Can the child make itself understood and understand us? Does it explore the world, and can it become absorbed in something?',
      ),
    },
    {
      id: 'body-senses',
      label: text('Krop og sanser', 'Body and senses'),
      signs: text(
        'Bevæger barnet sig med lyst? Hvordan er søvn, mad, syn og hørelse? Er der lyde, lys eller berøring, som er svære for barnet?',
        'Does the child enjoy moving? How are sleep, food, sight and hearing? Are there sounds, light or touch that are hard for the child?',
      ),
    },
  ],
  notice: startNotice,
};
