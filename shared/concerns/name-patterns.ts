import { replacements, type Found } from './sparring-words.ts';

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

/** What tells who somebody is without a name, in the order it is looked for. */
const patterns: readonly { kind: 'contact' | 'number' | 'date' | 'address'; looks: RegExp }[] = [
  { kind: 'contact', looks: /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu },
  { kind: 'contact', looks: /(?:https?:\/\/|www\.)\S+/giu },
  // CPR-like: six digits and four, however they are parted.
  { kind: 'number', looks: /(?<!\p{N})\d{6}[\s.–-]?\d{4}(?!\p{N})/gu },
  { kind: 'number', looks: /(?<!\p{N})\d{6}[\s.–-]?[xX]{4}/gu },
  { kind: 'date', looks: /(?<!\p{N})\d{4}-\d{1,2}-\d{1,2}(?!\p{N})/gu },
  { kind: 'date', looks: /(?<!\p{N})\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2})(?!\p{N})/gu },
  { kind: 'date', looks: new RegExp(`(?<!\\p{N})\\d{1,2}\\.?\\s+(?:${months})\\s+\\d{4}(?!\\p{N})`, 'giu') },
  // Telephone: eight digits or more, in whatever groups.
  { kind: 'number', looks: /(?:\+|00)\d{1,3}(?:[\s.-]?\d){6,12}(?!\p{N})/gu },
  { kind: 'number', looks: /(?<!\p{N})\d(?:[\s.-]?\d){7,11}(?!\p{N})/gu },
  {
    kind: 'address',
    looks:
      /\p{L}+(?:vej|vejen|gade|gaden|allé|alle|vænget|stræde|boulevard|plads|parken|toften|bakken|stien)\s+\d+(?:\s?\p{L}(?!\p{L}))?/giu,
  },
];

/** Birth dates without their year, and as six digits. */
function ofBirth(birthDates: readonly string[]): { kind: 'date'; looks: RegExp }[] {
  return birthDates.flatMap((on) => {
    const [year = '', month = '', day = ''] = on.split('-');
    const name = months.split('|')[Number(month) - 1];
    if (!name) return [];
    const [d, m] = [Number(day), Number(month)];
    return [
      { kind: 'date' as const, looks: new RegExp(`(?<!\\p{N})0?${d}\\.?\\s+${name}\\p{L}*`, 'giu') },
      { kind: 'date' as const, looks: new RegExp(`(?<!\\p{N})0?${d}\\s?[./-]\\s?0?${m}(?!\\p{N})`, 'gu') },
      {
        kind: 'date' as const,
        looks: new RegExp(`(?<!\\p{N})${day}${month}${year.slice(2)}(?!\\p{N})`, 'gu'),
      },
    ];
  });
}

/** Places that look like a number, date, address or a way to reach somebody. None overlaps another. */
export function foundPatterns(text: string, birthDates: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const { kind, looks } of [...patterns, ...ofBirth(birthDates)])
    for (const { 0: written, index: from } of text.matchAll(looks)) {
      const to = from + written.length;
      if (found.some((one) => from < one.to && one.from < to)) continue;
      found.push({ from, to, kind, certain: true, replacement: replacements[kind] });
    }
  return found;
}
