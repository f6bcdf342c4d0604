import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';
import { changeKinds, importStates } from './import-states.ts';

export const safeguards = ['empty', 'fewer-than-half', 'new-school-year', 'older-than-last'] as const;

/** One line of the readable change list. Names stand here and nowhere else; the list is shown to administrators only. */
export const changeSchema = z.object({
  kind: z.enum(changeKinds),
  name: z.string(),
  /** Which fields changed, with both sides where they may be shown (never CPR, address or phone). */
  details: z.array(
    z.object({ field: z.string(), before: z.string().optional(), after: z.string().optional() }),
  ),
});
export type Change = z.infer<typeof changeSchema>;

export const importSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  receivedAt: instantSchema,
  state: z.enum(importStates),
  version: versionSchema,
  unitId: idSchema.optional(),
  unitName: z.string().optional(),
  schoolYear: z.string().optional(),
  /** Why the file was refused: a code with line, column and element path, never content. */
  problem: z
    .object({ code: z.string(), line: z.number().int(), column: z.number().int(), path: z.string() })
    .optional(),
  safeguards: z.array(z.enum(safeguards)),
  counts: z
    .object({
      added: z.number().int(),
      changed: z.number().int(),
      left: z.number().int(),
      unchanged: z.number().int(),
    })
    .optional(),
  progress: z.object({ done: z.number().int(), of: z.number().int() }).optional(),
});
export type Import = z.infer<typeof importSchema>;
