import type { RetentionCountry, RetentionKind, RetentionRule, RetentionRules } from './retention.ts';

const rule = (kind: RetentionKind, kle: string, years: number, end: RetentionRule['end']): RetentionRule => ({
  id: `${kind}-left`,
  kind,
  kle,
  event: 'left',
  years,
  end,
});

/**
 * What a municipality begins with, for itself to look through and set. Denmark: five years after the child has left its
 * last place, the longest that municipalities state for assessments of wellbeing. Norway: a public body's records are
 * preserved (arkivlova), so all of it is handed to the archive before it goes here; K-kode A10 is the daycares.
 */
const rulesOf: Record<RetentionCountry, readonly RetentionRule[]> = {
  DK: [
    rule('profile', '28.00', 5, 'erase'),
    rule('assessments', '28.00', 5, 'erase'),
    rule('concerns', '28.00', 5, 'erase'),
    rule('dialogues', '28.00', 5, 'erase'),
    rule('consents', '28.00', 5, 'erase'),
    rule('letters', '28.00', 5, 'erase'),
    rule('corrections', '28.00', 5, 'erase'),
    rule('reads', '28.00', 5, 'keep'),
  ],
  NO: [
    rule('profile', 'A10', 10, 'archive'),
    rule('assessments', 'A10', 10, 'archive'),
    rule('concerns', 'A10', 10, 'archive'),
    rule('dialogues', 'A10', 10, 'archive'),
    rule('consents', 'A10', 10, 'archive'),
    rule('letters', 'A10', 10, 'archive'),
    rule('corrections', 'A10', 10, 'archive'),
    rule('reads', 'A10', 10, 'keep'),
  ],
};

/** The rules that a country's municipalities begin with. */
export const countryRules = (country: RetentionCountry): RetentionRules => ({
  country,
  from: '2018-05-25',
  rules: [...rulesOf[country]],
  version: 0,
});

/** Where a municipality has set nothing. */
export const standardRetention: RetentionRules = countryRules('DK');
