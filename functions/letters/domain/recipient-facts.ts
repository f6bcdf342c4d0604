import { holdsCustodyOn, type Child } from '#shared/people/child.ts';
import type { RecipientFacts } from '#shared/letters/recipients.ts';

/** What the recipient rule is asked about a child, from the profile, at an instant. */
export const recipientFacts = (child: Child, now: string, today: string): RecipientFacts => ({
  childId: child.id,
  birthDate: child.birthDate,
  guardians: child.guardians.map((one) => ({ id: one.id, custody: holdsCustodyOn(one, today) })),
  stopped: child.stops.some(({ from, until }) => from <= now && (until === undefined || now < until)),
});
