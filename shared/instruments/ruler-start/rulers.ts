import type { Localized } from '../../localized.ts';
import type { RulerBand } from '../ruler-band.ts';
import type { Ruler, RulerContent } from '../ruler.ts';
import { months0to11 } from './months-0-11.ts';
import { readBandText } from './read-band-text.ts';
import { startingNuances } from './nuances.ts';
import { unborn } from './unborn.ts';
import { years1to2 } from './years-1-2.ts';
import { years10to14 } from './years-10-14.ts';
import { years15to17 } from './years-15-17.ts';
import { years18to22 } from './years-18-22.ts';
import { years3to5 } from './years-3-5.ts';
import { years6to9 } from './years-6-9.ts';

const text = (da: string, en: string): Localized => ({ da, en });
const choice = (id: string, da: string, en: string) => ({ id, label: text(da, en) });

const bands: readonly [id: string, fromMonths: number, toMonths: number, label: Localized, texts: string][] =
  [
    ['unborn', -12, -1, text('Før fødslen', 'Before birth'), unborn],
    ['0-11-m', 0, 11, text('0–11 måneder', '0–11 months'), months0to11],
    ['1-2', 12, 35, text('1–2 år', '1–2 years'), years1to2],
    ['3-5', 36, 71, text('3–5 år', '3–5 years'), years3to5],
    ['6-9', 72, 119, text('6–9 år', '6–9 years'), years6to9],
    ['10-14', 120, 179, text('10–14 år', '10–14 years'), years10to14],
    ['15-17', 180, 215, text('15–17 år', '15–17 years'), years15to17],
    ['18-22', 216, 275, text('18–22 år', '18–22 years'), years18to22],
  ];

const content: RulerContent = {
  title: text('Trivselslineal med 5 trin (startsæt)', 'Wellbeing ruler with 5 steps (starting set)'),
  lead: text(
    'Linealen siger noget om et barn i en situation, set af én person på én dag. Den giver ikke svaret; den hjælper os med at tale om det samme.',
    'The ruler says something about a child in a situation, seen by one person on one day. It does not give the answer; it helps us talk about the same thing.',
  ),
  country: 'DK',
  steps: 5,
  inUse: true,
  axes: [
    {
      id: 'child',
      label: text('Barnet', 'The child'),
      question: text(
        'Hvordan har barnet det, og hvordan udvikler det sig?',
        'How is the child, and how does it develop?',
      ),
    },
    {
      id: 'care',
      label: text('Omsorgen om barnet', 'The care around the child'),
      question: text(
        'Hvordan er omsorgen om barnet, hjemme og hos os?',
        'How is the care around the child, at home and with us?',
      ),
    },
  ],
  degrees: [
    { degree: 1, label: text('I trivsel', 'Thriving'), colour: '#2e7d32', symbol: 'circle' },
    { degree: 2, label: text('Undren', 'Wondering'), colour: '#9ccc65', symbol: 'diamond' },
    { degree: 3, label: text('Bekymring', 'Concern'), colour: '#f2b705', symbol: 'triangle' },
    { degree: 4, label: text('Alvorlig bekymring', 'Serious concern'), colour: '#ef6c00', symbol: 'square' },
    { degree: 5, label: text('Akut bekymring', 'Acute concern'), colour: '#c62828', symbol: 'octagon' },
  ],
  nuances: [],
  bands: bands.map(([id, fromMonths, toMonths, label]) => ({ id, fromMonths, toMonths, label })),
  frequency: [
    choice('once', 'Set én gang', 'Seen once'),
    choice('now-and-then', 'Nu og da', 'Now and then'),
    choice('weekly', 'Flere gange om ugen', 'Several times a week'),
    choice('daily', 'Hver dag', 'Every day'),
  ],
  pattern: [
    choice('one-situation', 'I én bestemt situation', 'In one certain situation'),
    choice('with-someone', 'Sammen med bestemte børn eller voksne', 'With certain children or adults'),
    choice('several-situations', 'I flere situationer', 'In several situations'),
    choice('everywhere', 'Overalt, også hjemme', 'Everywhere, also at home'),
  ],
  duration: [
    choice('days', 'Nogle dage', 'Some days'),
    choice('weeks', 'Nogle uger', 'Some weeks'),
    choice('months', 'Nogle måneder', 'Some months'),
    choice('long', 'Et halvt år eller mere', 'Half a year or more'),
  ],
};

const asShipped = {
  version: 1,
  publishedAt: '2026-08-01T00:00:00.000Z',
  startingSet: true,
  bandVersions: Object.fromEntries(bands.map(([id]) => [id, 1])),
  changed: [],
};

/** Version 1 of both rulers: our own words, marked as a starting set. The one of ten shares the bands' texts. */
export const startingRulers: readonly Ruler[] = [
  { ...content, ...asShipped, rulerId: 'five-steps' },
  {
    ...content,
    ...asShipped,
    rulerId: 'ten-steps',
    title: text('Trivselslineal med 10 trin (startsæt)', 'Wellbeing ruler with 10 steps (starting set)'),
    steps: 10,
    inUse: false,
    nuances: startingNuances,
  },
];

/** The shipped texts of one band; undefined when there is no such band. */
export function startingBand(bandId: string): RulerBand | undefined {
  const found = bands.find(([id]) => id === bandId);
  return found && { ...readBandText(found[4]), bandId, startingSet: true };
}
