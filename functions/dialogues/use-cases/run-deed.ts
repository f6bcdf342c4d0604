import type { Answers } from '#shared/dialogues/answers.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import type { DialogueView } from '#shared/dialogues/view.ts';
import { done, refused, type Refused, type Result } from '#shared/refusals.ts';
import { afterPause } from '#functions/kernel/pause.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Looking } from '../domain/looking.ts';
import { shownDialogue } from '../domain/shown-dialogue.ts';
import { readDialogueFacts, writeDialogue, type DialogueFacts } from '../store/dialogue-store.ts';

const ATTEMPTS = 8;

/** Who does it, to which dialogue, and what was found. */
export interface Deed extends Looking {
  tenant: string;
  now: string;
  input: { childId: string; dialogueId: string };
  loaded: DialogueFacts;
}

/** The dialogue as it shall be: the same object where nothing changes. */
export interface Changed {
  dialogue: Dialogue;
  answers?: Answers;
  reachesFamily?: boolean;
}

/**
 * Does something with a dialogue, once: `change` is asked again with what then stands when somebody was faster. `tell`
 * runs after the write and also when there was nothing to write, so that a request whose answer was lost can be sent again.
 */
export async function runDeed<Code extends string>(
  table: Table,
  deed: Deed,
  change: (facts: DialogueFacts) => Changed | Refused<Code>,
  tell?: (facts: DialogueFacts) => Promise<void>,
): Promise<Result<{ dialogue: DialogueView }, Code | 'busy' | 'not-found'>> {
  const { tenant, loaded } = deed;
  let facts: DialogueFacts | undefined = loaded;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) {
      await afterPause(attempt, ATTEMPTS);
      facts = await readDialogueFacts(table, tenant, loaded.child.id, loaded.dialogue.id);
    }
    if (!facts || !shownDialogue(facts, deed)) return refused('not-found');
    const changed = change(facts);
    if ('ok' in changed) return changed;
    const isSame = changed.dialogue === facts.dialogue && changed.answers === undefined;
    const after: DialogueFacts | undefined = isSame
      ? facts
      : await writeDialogue(table, { before: facts, ...changed });
    if (!after) continue;
    await tell?.(after);
    const view = shownDialogue(after, deed);
    return view ? done({ dialogue: view }) : refused('not-found');
  }
  return refused('busy');
}
