import * as z from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { caseStates, closeReasons, levelSchema, moveNames, someoneSchema } from './case-moves.ts';
import { caseKinds, type Case } from './case.ts';
import { dueMovedSchema } from './due-moved.ts';

/** What happened in a case, as it stands on the child's thread. */
export const caseEntrySchema = z.object({
  kind: z.literal('case'),
  event: z.enum(moveNames),
  id: idSchema,
  caseId: idSchema,
  caseKind: z.enum(caseKinds),
  state: z.enum(caseStates),
  level: levelSchema,
  at: instantSchema,
  by: someoneSchema,
  /** What was seen, why, or how it went; for the family only what is meant for it. */
  text: z.string().optional(),
  familyWord: z.string().optional(),
  reason: z.enum(closeReasons).optional(),
  whatNow: z.string().optional(),
  person: someoneSchema.optional(),
  /** Which day was moved, from when to when. */
  moved: dueMovedSchema.optional(),
});
export type CaseEntry = z.infer<typeof caseEntrySchema>;

/** The case's history as entries of the thread, all of it. */
export function caseEntries(one: Case): CaseEntry[] {
  return one.moves.map((move): CaseEntry => {
    const text = move.move === 'raise' ? one.seen.text : move.note;
    return {
      ...{ kind: 'case', event: move.move, id: move.id, caseId: one.id, caseKind: one.kind },
      ...{ state: move.to, level: move.level, at: move.at, by: move.by },
      ...(text && { text }),
      ...(move.familyWord && { familyWord: move.familyWord }),
      ...(move.reason && { reason: move.reason }),
      ...(move.whatNow && { whatNow: move.whatNow }),
      ...(move.person && { person: move.person }),
      ...(move.moved && { moved: move.moved }),
    };
  });
}
