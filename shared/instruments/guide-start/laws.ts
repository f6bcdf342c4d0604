import type { GuideCountry } from '../guide-scale.ts';
import type { GuideLaw } from '../guide.ts';

const law = (
  id: string,
  citation: string,
  from: string,
  [da, en]: [string, string],
  more: Partial<GuideLaw> = {},
): GuideLaw => ({ id, citation, isLaw: true, from, demands: { da, en }, verified: true, ...more });

const practice = (id: string, citation: string, demands: [string, string]): GuideLaw => {
  const { from: _, ...rest } = law(id, citation, '', demands, { isLaw: false });
  return rest;
};

const unverified = { verified: false };

/** What the shipped guides cite. `verified: false` is to be looked up by the municipality's own lawyers before it is relied on. */
export const startingLaws: Readonly<Record<GuideCountry, readonly GuideLaw[]>> = {
  DK: [
    law('notify-personal', 'Barnets lov § 133', '2024-01-01', [
      'Den, der arbejder med børn, skal selv underrette kommunen, når et barn kan have brug for særlig støtte. Pligten kan ikke gives videre.',
      'Whoever works with children must personally notify the municipality when a child may need special support. The duty cannot be passed on.',
    ]),
    law('notify-everyone', 'Barnets lov § 135', '2024-01-01', [
      'Alle, der får kendskab til, at et barn udsættes for vanrøgt eller er i fare, skal underrette kommunen.',
      'Everyone who learns that a child is neglected or in danger must notify the municipality.',
    ]),
    law('notify-assess', 'Barnets lov § 136', '2024-01-01', [
      'Kommunen vurderer en underretning inden for 24 timer og kvitterer inden for 6 hverdage.',
      'The municipality assesses a notification within 24 hours and sends a receipt within 6 working days.',
    ]),
    law('notify-feedback', 'Barnets lov § 137', '2024-01-01', [
      'Den fagperson, der underrettede, får at vide, om der er sat en undersøgelse eller hjælp i gang, som reglerne siger.',
      'The professional who notified is told whether an examination or support has begun, as the rules say.',
    ]),
    law('child-heard', 'Barnets lov § 3', '2024-01-01', [
      'Barnets synspunkter skal med. Fra 10 år er barnet part i sin egen sag.',
      'The views of the child are to be heard. From the age of 10 the child is a party to its own case.',
    ]),
    law('consent', 'Databeskyttelsesforordningen artikel 6 og 9', '2018-05-25', [
      'At dele oplysninger kræver et grundlag, oftest et samtykke, som familien kan tage tilbage.',
      'Sharing information needs a basis, mostly a consent that the family can take back.',
    ]),
    law(
      'ssd-meeting',
      'SSD-samarbejde efter barnets lov (tidligere serviceloven § 49 a)',
      '2024-01-01',
      [
        'I det tidlige forebyggende samarbejde kan oplysninger deles uden samtykke på ét møde, i særlige tilfælde ét møde mere.',
        'In early preventive cooperation information may be shared without consent at one meeting, in special cases at one more.',
      ],
      unverified,
    ),
    law(
      'bullying',
      'Undervisningsmiljøloven § 1 c',
      '2017-08-01',
      [
        'Ved mobning laver skolen en handlingsplan inden for 10 arbejdsdage.',
        'At bullying the school makes a plan of action within 10 working days.',
      ],
      unverified,
    ),
    practice('bti-clarify', 'BTI-modellen, niveau 0', [
      'En undren afklares inden for 14 dage.',
      'A wonder is clarified within 14 days.',
    ]),
    practice('bti-consent', 'BTI-modellen, niveau 1', [
      'Familien er med, og samtykket er på plads, fra niveau 1.',
      'The family takes part, and its consent is in place, from level 1.',
    ]),
    practice('bti-log', 'BTI-modellen, niveau 2', [
      'Fælles log er obligatorisk fra niveau 2.',
      'The shared log is mandatory from level 2.',
    ]),
    practice('bti-coordinate', 'BTI-modellen, niveau 3', [
      'Én enhed koordinerer, når flere tjenester hjælper.',
      'One unit coordinates when several services help.',
    ]),
  ],
  NO: [
    law('school-environment', 'Opplæringslova § 12-4', '2024-08-01', [
      'Skolen skal følge med, gripe inn, melde fra til rektor, undersøke og sette inn tiltak, og lage en skriftlig plan.',
      'The school must watch, step in, tell the head, investigate and act, and make a written plan.',
    ]),
    law(
      'notify',
      'Barnevernsloven § 13-2',
      '2023-01-01',
      [
        'Den som arbeider med barn, skal selv melde fra til barnevernet når barnet utsettes for alvorlig omsorgssvikt.',
        'Whoever works with children must personally notify the child welfare service at serious neglect.',
      ],
      unverified,
    ),
    practice('bti-clarify', 'BTI, nivå 0', [
      'En undring avklares innen 14 dager.',
      'A wonder is clarified within 14 days.',
    ]),
    practice('bti-consent', 'BTI, nivå 1', [
      'Foresatte er med, og samtykket er på plass, fra nivå 1.',
      'The parents take part, and consent is in place, from level 1.',
    ]),
    practice('bti-log', 'BTI, nivå 2', [
      'Stafettlogg er obligatorisk fra nivå 2.',
      'The relay log is mandatory from level 2.',
    ]),
    practice('bti-coordinate', 'BTI, nivå 3', [
      'Koordinerende enhet kommer inn når flere tjenester hjelper uten fremgang.',
      'The coordinating unit comes in when several services help without progress.',
    ]),
  ],
};
