/** Whole months from birth to the day (both ISO dates). Negative before birth. A child born on the 31st turns on the last day of shorter months' next day. */
export function ageInMonths(birthDate: string, day: string): number {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = birthDate.split('-').map(Number);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return (year - birthYear) * 12 + (month - birthMonth) - (date < birthDay ? 1 : 0);
}
