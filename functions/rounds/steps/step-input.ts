import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, tenantSchema } from '#shared/ids.ts';
import { noticeChannels } from '#shared/people/child.ts';

const round = { tenant: tenantSchema, roundId: idSchema };
const units = z.array(idSchema);
const notices = {
  ...round,
  noticeVersion: z.number().int(),
  sentOn: dateSchema,
  channel: z.enum(noticeChannels),
  by: idSchema,
};

export interface RoundAt {
  tenant: string;
  roundId: string;
}

/** What the state machines' tasks send: one function does them all. */
export const stepInputSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begin'), ...round }),
  z.object({ step: z.literal('open-batch'), ...round, units }),
  z.object({ step: z.literal('mark-open'), ...round }),
  z.object({ step: z.literal('next-moment'), ...round }),
  z.object({ step: z.literal('remind-batch'), ...round, units }),
  z.object({ step: z.literal('mark-reminded'), ...round, at: instantSchema.optional() }),
  z.object({ step: z.literal('close-own'), ...round }),
  z.object({ step: z.literal('close-batch'), ...round, units }),
  z.object({ step: z.literal('settle'), ...round }),
  z.object({ step: z.literal('lock'), ...round }),
  z.object({ step: z.literal('begin-notices'), ...notices }),
  z.object({ step: z.literal('record-notices-batch'), ...notices, units }),
  z.object({ step: z.literal('finish-notices'), ...round }),
]);
export type StepInput = z.infer<typeof stepInputSchema>;
/** The input of one step. */
export type InputOfStep<Step extends StepInput['step']> = Extract<StepInput, { step: Step }>;
