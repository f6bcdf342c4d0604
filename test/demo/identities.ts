import { centuryDigitsOf, replacementPrefix } from '#shared/people/cpr.ts';
import type { Gender } from './names.ts';
import type { Random } from './random.ts';

/** Gives out numbers that no one else in the municipality has. */
export interface Identities {
  /** Like `1000013b36`: ten hexadecimal digits. */
  uniid(): string;
  /** A person's number in the institution's own system. */
  localId(): string;
  /** A replacement number (day + 60) that fits birth date and gender. */
  cpr(birth: string, gender: Gender): string;
  /** A phone number that cannot exist: Danish numbers do not begin with 0. */
  phone(): string;
  /** How many have been given out; a later issuer goes on from here. */
  issued(): number;
}

const firstUniid = 0x1000013b36;

export function issueIdentities(random: Random, { after = 0, taken = new Set<string>() } = {}): Identities {
  let count = after;
  const cprs = taken;
  return {
    uniid: () => (firstUniid + 7 * ++count).toString(16),
    localId: () => `p-${1000 + ++count}`,
    cpr(birth, gender) {
      const digits = centuryDigitsOf(Number(birth.slice(0, 4)));
      for (;;) {
        const last = random.below(5) * 2 + (gender === 'male' ? 1 : 0);
        const serial = `${random.pick(digits)}${String(random.below(100)).padStart(2, '0')}${last}`;
        const number = replacementPrefix(birth) + serial;
        if (cprs.has(number)) continue;
        cprs.add(number);
        return number;
      }
    },
    phone: () => `00${String(random.below(1_000_000)).padStart(6, '0')}`,
    issued: () => count,
  };
}
