import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { caseAt } from './case-shown.ts';
import { questionStates, replySchema, sparringSchema } from './sparring.ts';

/** Which team can be asked, and whether with the name: on which ground, or what stands in the way. */
const teamToAskSchema = z.object({
  id: idSchema,
  name: z.string(),
  mayName: z.enum(['consent', 'authority', 'ssd', 'notification']).optional(),
  /** Why not. `ssd-used-up`: both meetings that the law allows have been used; the way is consent. */
  obstacle: z.enum(['basis-missing', 'ssd-follow-up-first', 'ssd-used-up']).optional(),
  /** Exchanges in SSD cooperation so far, and how many there can be. */
  ssd: z.object({ used: z.number().int(), most: z.number().int() }),
});
export type TeamToAsk = z.infer<typeof teamToAskSchema>;

/** The questions about a case and their replies, and for those who may ask, whom. */
export const readSparring = contract({
  name: 'read-sparring',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/children/{childId}/cases/{caseId}/sparring',
  permission: 'concern.read',
  audit: 'sparring.read',
  input: z.object(caseAt),
  output: z.object({
    questions: z.array(
      z.object({
        sparring: sparringSchema,
        state: z.enum(questionStates),
        /** As it stands with the team, also before it is taken into the case. */
        reply: replySchema.optional(),
      }),
    ),
    mayAsk: z.boolean(),
    mayTake: z.boolean(),
    teams: z.array(teamToAskSchema),
    today: dateSchema,
  }),
  refusals: [],
});
