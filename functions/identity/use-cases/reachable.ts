import type { Reachable } from '../ports/second-factor.ts';
import type { PersonHere } from '../store/person-store.ts';

type ReaderSide = 'guardian' | 'child';

/** The birth date by which the reader is known; undefined when nobody has told us. */
export const birthDateOf = (person: PersonHere, side: ReaderSide): string | undefined =>
  side === 'child' ? person.child?.birthDate : person.guardian?.birthDate;

/** Where a code can go: what the person chose, then what grunddata says; a phone before a mailbox. Landlines take no text. */
export function addressesOf(person: PersonHere, side: ReaderSide): Reachable[] {
  const chosen = person.contacts[side];
  const guardian = side === 'guardian' ? person.guardian : undefined;
  const mobiles = (guardian?.phones ?? [])
    .filter(({ kind }) => kind === 'mobile')
    .map(({ number }) => number);
  const phones = [chosen?.phone, ...mobiles].filter((one) => one !== undefined);
  const mails = [chosen?.email, guardian?.email].filter((one) => one !== undefined);
  return [
    ...[...new Set(phones)].map((to) => ({ by: 'sms' as const, to })),
    ...[...new Set(mails)].map((to) => ({ by: 'email' as const, to })),
  ];
}

/** Enough of an address to know which one, for one who has it: `•• •• •• 12`, `m•••@post.example`. */
export function masked({ by, to }: Reachable): string {
  if (by === 'sms') return `•• •• •• ${to.replace(/\D/g, '').slice(-2)}`;
  const at = to.lastIndexOf('@');
  return `${to.slice(0, 1)}•••${at > 0 ? to.slice(at) : ''}`;
}
