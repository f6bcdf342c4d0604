/**
 * The Danish personal number: `DDMMYY-SSSS`. Source: CPR-kontoret, "Personnummeret i CPR", and its notes
 * "Personnumre uden kontrolciffer (modulus 11)" and "Erstatningspersonnummer".
 */
export interface Cpr {
  /** Ten digits, no hyphen. */
  number: string;
  /** ISO date; for a replacement number the date it was formed from. */
  birthDate: string;
  gender: 'male' | 'female';
  /** True for a replacement number (erstatningspersonnummer): 60 is added to the day. */
  replacement: boolean;
}

const modulo11Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/**
 * Reads a personal number with or without its hyphen. Undefined when it has not ten digits or its date does
 * not exist in the century that digit 7 gives. Modulo 11 is not asked for: see `passesModulo11`.
 */
export function parseCpr(text: string): Cpr | undefined {
  const found = /^(\d{2})(\d{2})(\d{2})-?(\d{4})$/.exec(text);
  if (!found) return undefined;
  const [, dayText = '', monthText = '', yearText = '', serial = ''] = found;
  const replacement = Number(dayText) > 60;
  const day = Number(dayText) - (replacement ? 60 : 0);
  const year = centuryOf(Number(serial[0]), Number(yearText)) + Number(yearText);
  const birthDate = isoDate(year, Number(monthText), day);
  if (birthDate === undefined) return undefined;
  return {
    number: dayText + monthText + yearText + serial,
    birthDate,
    gender: Number(serial[3]) % 2 === 1 ? 'male' : 'female',
    replacement,
  };
}

/**
 * True when the weighted sum of the ten digits is divisible by 11. Numbers that fail have been issued since
 * 1 October 2007, so a failure may be shown as a hint but must never refuse a person.
 */
export function passesModulo11(number: string): boolean {
  const sum = modulo11Weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return sum % 11 === 0;
}

/** The values digit 7 may have for a person born in the year; empty outside 1858–2057. */
export function centuryDigitsOf(year: number): number[] {
  const century = Math.floor(year / 100) * 100;
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => centuryOf(digit, year % 100) === century);
}

/** The first six digits of a replacement number (day + 60) for a birth date. */
export function replacementPrefix(birthDate: string): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return `${String(Number(day) + 60)}${month}${year.slice(2)}`;
}

function centuryOf(digit7: number, yearOfCentury: number): number {
  if (digit7 <= 3) return 1900;
  if (digit7 === 4 || digit7 === 9) return yearOfCentury <= 36 ? 2000 : 1900;
  return yearOfCentury <= 57 ? 2000 : 1800;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
