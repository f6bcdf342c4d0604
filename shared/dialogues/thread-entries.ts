import * as z from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { profileAgeSchema } from '../instruments/profile.ts';
import type { Dialogue } from './dialogue.ts';
import { planForParent, planSchema } from './plan.ts';

/** What happened in a dialogue; with what was agreed, for the eyes that may see it. */
export const dialogueEntrySchema = z.object({
  kind: z.literal('dialogue'),
  event: z.enum(['started', 'opened', 'held', 'agreed', 'closed']),
  dialogueId: idSchema,
  age: profileAgeSchema,
  plan: planSchema.optional(),
  at: instantSchema,
  by: z.object({ id: idSchema, name: z.string() }),
});
export type DialogueEntry = z.infer<typeof dialogueEntrySchema>;

/**
 * A dialogue's story. For a family it begins when the family was told, and nobody's reason for opening is in it. `isHidden`
 * says what was written while a stop held.
 */
export function dialogueEntries(
  dialogue: Dialogue,
  { readerId, isFamily }: { readerId: string; isFamily: boolean },
  isHidden: (at: string) => boolean,
): DialogueEntry[] {
  const {
    id: dialogueId,
    age,
    startedAt,
    startedBy,
    invited,
    talk,
    opened,
    held,
    plan,
    agreed,
    closed,
  } = dialogue;
  const told = [invited, talk, agreed && { ...agreed, at: agreed.changedAt }].find(
    (one) => one !== undefined && !isHidden(one.at),
  );
  if (isFamily && !told) return [];
  const entry = (
    event: DialogueEntry['event'],
    { at, by }: { at: string; by: DialogueEntry['by'] },
    more: Pick<DialogueEntry, 'plan'> = {},
  ): DialogueEntry => ({
    kind: 'dialogue',
    event,
    dialogueId,
    age,
    at,
    by: { id: by.id, name: by.name },
    ...more,
  });
  const seen = plan && (isFamily ? planForParent(plan, readerId) : plan);
  return [
    entry('started', isFamily && told ? told : { at: startedAt, by: startedBy }),
    ...(opened && !isFamily ? [entry('opened', opened)] : []),
    ...(held ? [entry('held', held)] : []),
    ...(agreed && !(isFamily && isHidden(agreed.changedAt))
      ? [entry('agreed', agreed, { ...(seen && { plan: seen }) })]
      : []),
    ...(closed ? [entry('closed', closed)] : []),
  ].filter(({ at }) => !isFamily || !isHidden(at));
}
