import { ofAgeOn } from '#shared/access/age-rules.ts';
import type { AnswerSide } from '#shared/dialogues/answers.ts';
import { holdsCustodyOn, type Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';

export interface Invited {
  side: AnswerSide;
  id: string;
  name: string;
}

/** Who is asked in the family on the day: those who hold custody, and from 15 the young person; from 18 that one alone. */
export function invitedOn(child: Child, today: string): Invited[] {
  const ofAge = ofAgeOn(child.birthDate, today);
  const holders = child.guardians
    .filter((one) => ofAge !== 'adult' && holdsCustodyOn(one, today))
    .map(({ id, name }): Invited => ({ side: 'guardian', id, name }));
  return ofAge === 'child' ? holders : [...holders, { side: 'child', id: child.id, name: fullName(child) }];
}
