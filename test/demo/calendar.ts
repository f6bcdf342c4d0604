const dayLength = 24 * 60 * 60 * 1000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);

/** Whole months lived. */
export function ageInMonths(birth: string, today: string): number {
  const months =
    (Number(today.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(birth.slice(5, 7));
  return today.slice(8) < birth.slice(8) ? months - 1 : months;
}

/** The calendar year in which the school year of the day began; it begins on 1 August. */
export const schoolYearStart = (today: string): number =>
  Number(today.slice(0, 4)) - (today.slice(5, 7) < '08' ? 1 : 0);

export const schoolYearOf = (today: string): string =>
  `${schoolYearStart(today)}-${schoolYearStart(today) + 1}`;

/** 0 in børnehaveklasse, 9 in ninth class; below 0 before school. A child starts in the year it turns six. */
export const schoolStep = (birth: string, today: string): number =>
  schoolYearStart(today) - Number(birth.slice(0, 4)) - 6;
