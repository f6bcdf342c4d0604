import * as z from 'zod';
import { consentSchema } from '../access/consent.ts';
import { basisSchema } from '../access/release.ts';
import { bullyingPlanSchema } from '../concerns/bullying-plan.ts';
import { caseSchema } from '../concerns/case.ts';
import { notificationSchema } from '../concerns/notification.ts';
import { sparringSchema } from '../concerns/sparring.ts';
import { voiceSchema } from '../concerns/voice.ts';
import { answersSchema } from '../dialogues/answers.ts';
import { dialogueSchema } from '../dialogues/dialogue.ts';
import { idSchema, instantSchema } from '../ids.ts';
import { otherThanSchema } from '../people/duplicates.ts';
import type { MatterName } from './child-items.ts';
import { correctionSchema } from './correction.ts';

/** Who made a child by hand, and why it is another than those it resembled. */
const originSchema = z.object({ at: instantSchema, by: idSchema, otherThan: otherThanSchema.optional() });

/** What each kind of item that is told as a whole holds, as it is stored. */
export const matterSchemas = {
  case: caseSchema,
  plan: bullyingPlanSchema,
  voice: voiceSchema,
  notification: notificationSchema,
  sparring: sparringSchema,
  dialogue: dialogueSchema,
  answers: answersSchema,
  consent: consentSchema,
  basis: basisSchema,
  correction: correctionSchema,
  origin: originSchema,
} satisfies Record<MatterName, z.ZodObject>;

/** One such item as it is told: all of it, or what the reader may have of it. */
const told = <Name extends MatterName, Shape extends z.ZodRawShape>(item: Name, schema: z.ZodObject<Shape>) =>
  z.object({ item: z.literal(item), said: schema.partial() });

/** What stands in the thread by its events alone, told whole. */
export const matterSchema = z.discriminatedUnion('item', [
  told('case', matterSchemas.case),
  told('plan', matterSchemas.plan),
  told('notification', matterSchemas.notification),
  told('sparring', matterSchemas.sparring),
  told('dialogue', matterSchemas.dialogue),
  told('consent', matterSchemas.consent),
  told('basis', matterSchemas.basis),
  told('correction', matterSchemas.correction),
  told('origin', matterSchemas.origin),
  told('voice', matterSchemas.voice).extend({
    jpeg: z.base64().optional().describe('The drawing or photo, a JPEG in base64'),
  }),
  told('answers', matterSchemas.answers).extend({
    asked: z.record(z.string(), z.string()).describe('Questions and themes by their ids, as they were asked'),
  }),
]);
export type Matter = z.infer<typeof matterSchema>;
