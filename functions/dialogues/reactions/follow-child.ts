import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { stayingOn, type Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { Table } from '#functions/kernel/table.ts';
import { whenMoved, type Follow } from '#functions/people/index.ts';
import { readDialogueFacts, readDialoguesOf, writeDialogue } from '../store/dialogue-store.ts';
import { dialogueKeysOf } from '../store/line-keys.ts';

/**
 * Takes a child's open dialogues along when the child moves to another unit or group; what is over stays with the place
 * where it was held. All get the child's new name on their lists. The owner stays one until somebody in the new place
 * takes over.
 */
export const followDialogues: Follow = async (table, child, today) => {
  const all = await readDialoguesOf(table, child.tenant, child.id);
  const followed = await Promise.all(
    (all?.dialogues ?? []).map((dialogue) => dialogueFollowed(table, child, dialogue, today)),
  );
  return followed.every(Boolean);
};

export const followChild = whenMoved(followDialogues);

async function dialogueFollowed(
  table: Table,
  child: Child,
  dialogue: Dialogue,
  today: string,
): Promise<boolean> {
  const { tenant, id: childId } = child;
  if (inPlaceOf(dialogue, child, today) === dialogue) {
    const listed = await table.batchGet(dialogueKeysOf(tenant, childId, [dialogue]));
    if (listed.every((item) => item['childName'] === fullName(child))) return true;
  }
  const facts = await readDialogueFacts(table, tenant, childId, dialogue.id);
  if (!facts) return true;
  const next = inPlaceOf(facts.dialogue, facts.child, today);
  // On condition that the child has not gone on meanwhile.
  return (await writeDialogue(table, { before: facts, dialogue: next, reachesFamily: true })) !== undefined;
}

/** The dialogue where the child is on the day; the same object where nothing changes, or where there is no group to go to. */
function inPlaceOf(dialogue: Dialogue, child: Child, today: string): Dialogue {
  if (dialogue.state === 'closed') return dialogue;
  const places = stayingOn(child, today);
  const place =
    places.find(({ unitId }) => unitId === dialogue.unitId) ?? places.find(({ groups }) => groups.length > 0);
  const group = place?.groups.find(({ id }) => id === dialogue.groupId) ?? place?.groups[0];
  if (!place || !group) return dialogue;
  const there = {
    ...{ unitId: place.unitId, unitName: place.unitName },
    ...{ groupId: group.id, groupName: group.name },
  };
  const isThere = Object.entries(there).every(
    ([key, value]) => dialogue[key as keyof typeof there] === value,
  );
  return isThere ? dialogue : { ...dialogue, ...there };
}
