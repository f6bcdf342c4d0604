import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';
import { dueThings } from './case-due.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';
import { caseStates, levelSchema } from './case-moves.ts';
import { caseKinds, templates } from './case.ts';

/** An open case as it stands among a unit's tasks: enough for a list, without a word of what was written. */
export const caseTaskSchema = z.object({
  kind: z.literal('case'),
  /** The case's id. */
  id: idSchema,
  caseKind: z.enum(caseKinds),
  template: z.enum(templates).optional(),
  childId: idSchema,
  childName: z.string(),
  unitId: idSchema,
  groupId: groupIdSchema.optional(),
  groupName: z.string(),
  state: z.enum(caseStates),
  level: levelSchema,
  degree: degreeSchema.optional(),
  /** What comes next, by when, and whom it waits for. */
  what: z.enum(dueThings),
  dueOn: dateSchema,
  responsibleId: idSchema,
  responsibleName: z.string(),
  holderId: idSchema,
  holderName: z.string(),
  raisedOn: dateSchema,
  /** How often people have moved the day, and from which day first. */
  moved: z.object({ times: z.int().min(1), from: dateSchema }).optional(),
});
export type CaseTask = z.infer<typeof caseTaskSchema>;

/** As listed: whether the holder works there no longer, so that somebody has to take the thread. */
export const listedCaseSchema = caseTaskSchema.extend({ holderLeft: z.boolean() });
export type ListedCase = z.infer<typeof listedCaseSchema>;
