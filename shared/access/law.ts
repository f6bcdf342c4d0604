import { sections, type Section } from './sections.ts';

/** Why something about a child may be told outside the child's own unit. Each kind has plain wording in the catalogues. */
export const basisKinds = ['consent', 'authority', 'ssd', 'notification'] as const;
export type BasisKind = (typeof basisKinds)[number];
/** Where a municipality may be. */
export const countries = ['DK', 'NO'] as const;
export type Country = (typeof countries)[number];

/** What one kind of basis rests on and allows, by the law in force from a day on. */
export interface BasisLaw {
  kind: BasisKind;
  country: Country;
  /** ISO date from which the line holds. */
  from: string;
  /** Where it stands, as professionals cite it. */
  citation: string;
  /** The longest a release on this basis may last, in days. */
  mostDays: number;
  /** How often, where the law counts. */
  exchanges?: { meetings: number; followUps: number; per: 'case' | 'year' };
  /** What may be released on it at the most. */
  sections: readonly Section[];
}

const all = sections;

/**
 * Denmark, and a frame for Norway, where the SSD rule has no counterpart. A change of law is a new line; what was
 * recorded under an old one stays so. Barnets lov § 133 was § 153 of serviceloven until 2024; the SSD rule stood in
 * serviceloven § 49 a, and its paragraph in barnets lov is left to the municipality's own lawyers to name.
 */
const laws: readonly BasisLaw[] = [
  {
    kind: 'consent',
    country: 'DK',
    from: '2018-05-25',
    citation:
      'Databeskyttelsesforordningen artikel 6, stk. 1, litra a, artikel 7 og artikel 9, stk. 2, litra a',
    mostDays: 366,
    sections: all,
  },
  {
    kind: 'authority',
    country: 'DK',
    from: '2018-05-25',
    citation: 'Databeskyttelsesforordningen artikel 6, stk. 1, litra e; forvaltningsloven § 28',
    mostDays: 366,
    sections: all,
  },
  {
    kind: 'ssd',
    country: 'DK',
    from: '2011-01-01',
    citation: 'Reglerne om SSD-samarbejde i barnets lov (tidligere serviceloven § 49 a)',
    mostDays: 31,
    exchanges: { meetings: 1, followUps: 1, per: 'case' },
    sections: all,
  },
  {
    kind: 'notification',
    country: 'DK',
    from: '2024-01-01',
    citation: 'Barnets lov § 133',
    mostDays: 183,
    sections: all,
  },
  {
    kind: 'consent',
    country: 'NO',
    from: '2018-07-20',
    citation: 'Forvaltningsloven § 13 a nr. 1; personvernforordningen artikkel 6 og 9',
    mostDays: 366,
    sections: all,
  },
  {
    kind: 'notification',
    country: 'NO',
    from: '2023-01-01',
    citation: 'Barnevernsloven § 13-2',
    mostDays: 183,
    sections: all,
  },
];

/** The line in force on the day; undefined when the country knows no such basis. */
export function lawOn(kind: BasisKind, today: string, country: Country = 'DK'): BasisLaw | undefined {
  return laws.filter((one) => one.kind === kind && one.country === country && one.from <= today).at(-1);
}

/** The standing words that families answer to, by number; the words themselves stand in the catalogues. */
const consentTexts: readonly { version: number; from: string }[] = [{ version: 1, from: '2018-05-25' }];

/** The number of the standing words in force on the day. */
export const consentTextOn = (today: string): number =>
  (consentTexts.filter((text) => text.from <= today).at(-1) ?? consentTexts[0])?.version ?? 1;
