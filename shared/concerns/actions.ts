import * as z from 'zod';
import { idSchema } from '../ids.ts';
import { actionSchema } from '../rounds/follow-up.ts';

/** An action agreed in a case: as in a round's follow-up, and how it went, and where it came from. */
const caseActionSchema = actionSchema.extend({
  /** What happened, or why it was dropped; one of them stands for every action before the case closes. */
  outcomeNote: z.string().trim().max(500).optional(),
  /** The line of the action guide that it was chosen from. */
  guideActionId: idSchema.optional(),
  /** The law it rests on, as the guide cited it on the day. */
  law: z.string().max(200).optional(),
});
export type CaseAction = z.infer<typeof caseActionSchema>;

export const caseActionsSchema = z
  .array(caseActionSchema)
  .max(20)
  .refine((actions) => new Set(actions.map(({ id }) => id)).size === actions.length, 'duplicate');

/** Those that are still to be done. */
export const openActions = (actions: readonly CaseAction[]): CaseAction[] =>
  actions.filter(({ status }) => status === 'agreed');

/** Whether it is told how the action went: an outcome for what was done, a reason for what was dropped. */
export const isAccountedFor = ({ status, outcome, outcomeNote }: CaseAction): boolean =>
  status === 'done' ? outcome !== undefined : status === 'dropped' && (outcomeNote ?? '').length >= 3;
