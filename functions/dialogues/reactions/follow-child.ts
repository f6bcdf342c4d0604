import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { fullName, stayingOn, type Child } from '#shared/people/child.ts';
import { afterPause } from '#functions/kernel/pause.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { movedChild } from '#functions/people/index.ts';
import { readDialogueFacts, readDialoguesOf, writeDialogue } from '../store/dialogue-store.ts';
import { dialogueKeysOf } from '../store/line-keys.ts';

const ATTEMPTS = 8;

/**
 * Takes a child's open dialogues along when the child moves to another unit or group; what is over stays with the place
 * where it was held. All get the child's new name on their lists. Looks at how things are now, so that changes may come
 * twice and in any order; who writes at the same time is never written over. The owner stays one until somebody in the
 * new place takes over. Throws when a dialogue kept changing.
 */
export async function followChild(
  table: Table,
  change: ItemChange,
  today = dateOf(new Date()),
): Promise<void> {
  const moved = movedChild(change);
  if (!moved) return;
  for (let attempt = 1; !(await dialoguesFollowed(table, moved, today)); attempt += 1)
    await afterPause(attempt, ATTEMPTS);
}

async function dialoguesFollowed(
  table: Table,
  { tenant, childId }: { tenant: string; childId: string },
  today: string,
): Promise<boolean> {
  const all = await readDialoguesOf(table, tenant, childId);
  // Erased, or merged into another, whose own change is heard of.
  if (all?.child.id !== childId) return true;
  const followed = await Promise.all(
    all.dialogues.map((dialogue) => dialogueFollowed(table, all.child, dialogue, today)),
  );
  return followed.every(Boolean);
}

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
