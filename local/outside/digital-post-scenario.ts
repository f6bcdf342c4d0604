/** What the stand-in does with a letter, by how the recipient's number ends. */
export type Scenario =
  'delivered' | 'exempt' | 'invalid' | 'unknown' | 'delayed' | 'duplicate' | 'twice' | 'never';

const BY_ENDING: Record<string, Scenario> = {
  990: 'exempt',
  991: 'invalid',
  992: 'unknown',
  993: 'delayed',
  994: 'duplicate',
  995: 'twice',
  996: 'never',
};

/** Numbers that end in 990 to 996 play a part; all others take their letters. */
export const scenarioOf = (cpr: string): Scenario => BY_ENDING[cpr.slice(-3)] ?? 'delivered';

/** Whole years at the day, from a CPR number (the seventh digit tells the century; replacement numbers add 60 to the day). */
export function yearsOf(cpr: string, today: Date): number {
  const [day = 0, month = 0, short = 0] = [0, 2, 4].map((at) => Number(cpr.slice(at, at + 2)));
  const seventh = Number(cpr[6]);
  const isLate = seventh === 4 || seventh === 9 ? short <= 36 : seventh >= 5 && short <= 57;
  const isOld = seventh >= 5 && seventh <= 8 && short >= 58;
  const year = short + (isOld ? 1800 : isLate ? 2000 : 1900);
  const birth = new Date(Date.UTC(year, month - 1, day > 60 ? day - 60 : day));
  const years = today.getUTCFullYear() - birth.getUTCFullYear();
  const hadBirthday =
    today.getUTCMonth() * 100 + today.getUTCDate() >= birth.getUTCMonth() * 100 + birth.getUTCDate();
  return hadBirthday ? years : years - 1;
}
