import * as z from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { someoneSchema } from './case-moves.ts';
import { sparringModes, type Sparring } from './sparring.ts';

/** Asked, answered, reported back: a question to the district team on the child's thread. */
export const sparringEntrySchema = z.object({
  kind: z.literal('sparring'),
  event: z.enum(['asked', 'answered', 'reported']),
  id: idSchema,
  caseId: idSchema,
  mode: z.enum(sparringModes),
  teamName: z.string(),
  at: instantSchema,
  by: someoneSchema,
  text: z.string().optional(),
});
export type SparringEntry = z.infer<typeof sparringEntrySchema>;

/** What happened with the question. A family sees that the team was asked and has answered; the words are the staff's. */
export function sparringEntries(one: Sparring, isFamily: boolean): SparringEntry[] {
  const { caseId, mode, teamName } = one;
  const entry = (
    event: SparringEntry['event'],
    { at, by }: Pick<SparringEntry, 'at' | 'by'>,
    text: string,
  ): SparringEntry => ({
    ...{ kind: 'sparring', event, id: `${one.id}-${event}`.slice(0, 26), caseId, mode, teamName, at, by },
    ...(!isFamily && { text }),
  });
  return [
    entry('asked', one, one.asked.question),
    ...(one.taken ? [entry('answered', one.taken, one.taken.reply.reflections)] : []),
    ...(one.feedback ? [entry('reported', one.feedback, one.feedback.text)] : []),
  ];
}
