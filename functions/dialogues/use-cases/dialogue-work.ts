import * as z from 'zod';
import type { Actor } from '#shared/access/actor.ts';
import { holdsOn } from '#shared/access/held.ts';
import { dueWords } from '#shared/dialogues/line.ts';
import { dateSchema, groupIdSchema, idSchema } from '#shared/ids.ts';
import type { Item } from '#functions/kernel/table.ts';

const taskSchema = z.object({
  id: idSchema,
  childName: z.string(),
  groupId: groupIdSchema,
  groupName: z.string(),
  responsibleId: idSchema,
  /** Those written before it was kept have none. */
  responsibleName: z.string().optional(),
  what: z.enum(dueWords),
  dueOn: dateSchema,
});
export type DialogueTask = z.infer<typeof taskSchema> & { unitId: string; childId: string };

/**
 * What dialogues ask of the actor's groups, for a leader of the unit, given all that is open in the actor's units. Of a
 * child of one's own (`ownChildren`, by id) nothing: it is followed on the family's page.
 */
export function dialogueWork(
  { today, actor }: { today: string; actor: Actor },
  open: ReadonlyMap<string, readonly Item[]>,
  ownChildren: ReadonlySet<string>,
): DialogueTask[] {
  const held = actor.memberships.filter((one) => holdsOn(one, today));
  const isOver = (unitId: string, groupId: string) =>
    held.some(
      (one) =>
        (one.role === 'leader' && one.unitId === unitId) ||
        (one.role === 'staff' && one.unitId === unitId && one.groupIds.includes(groupId)),
    );
  return [...open].flatMap(([unitId, items]) =>
    items
      .filter((item) => item['kind'] === 'dialogue')
      // The child is the one whose place on the list it is, also after a merge.
      .map((item) => ({ ...taskSchema.parse(item), unitId, childId: String(item['sk']).split('#')[1] ?? '' }))
      .filter(({ groupId, childId }) => isOver(unitId, groupId) && !ownChildren.has(childId)),
  );
}
