import { holdsOn } from '#shared/access/held.ts';
import { shapeOf } from '#shared/dialogues/answers.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { startDialogue as contract } from '#shared/dialogues/start-dialogue.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { afterPause } from '#functions/kernel/pause.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readProfileInForce } from '#functions/instruments/index.ts';
import { childSubject } from '#functions/people/index.ts';
import { placeFor } from '../domain/place-for.ts';
import { seesDialogues } from '../domain/sees-dialogues.ts';
import { shownDialogue } from '../domain/shown-dialogue.ts';
import { readDialoguesOf, writeDialogue, type DialoguesOfChild } from '../store/dialogue-store.ts';

const ATTEMPTS = 8;

/**
 * Two round trips: what stands, then the write. The same id again is the same dialogue; of two with different ids at the
 * same moment one is the child's, and the other is told which.
 */
export const startDialogue = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, age }, { tenant }) {
      const [found, profile] = await Promise.all([
        readDialoguesOf(table, tenant, childId),
        readProfileInForce(table, tenant, age),
      ]);
      return found && { ...found, profile };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run(call) {
      const { input, actor, now, today, loaded } = call;
      if (!seesDialogues(call.decision)) return refused('not-found');
      const { profile } = loaded;
      const held = actor.memberships.filter((one) => holdsOn(one, today));
      const by = { id: actor.id, name: actor.name };
      let found: DialoguesOfChild | undefined = loaded;
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        if (attempt > 1) {
          await afterPause(attempt, ATTEMPTS);
          found = await readDialoguesOf(table, call.tenant, loaded.child.id);
        }
        if (!found) return refused('not-found');
        const { child, dialogues } = found;
        const reply = (dialogue: Dialogue) => {
          const view = shownDialogue({ child, dialogue, answers: [] }, call);
          return view ? done({ dialogue: view }) : refused('not-found');
        };
        const known = dialogues.find(({ id }) => id === input.dialogueId);
        if (known) return reply(known);
        const running = dialogues.find(({ state }) => state !== 'closed');
        if (running) return refused('dialogue-under-way', { facts: { dialogueId: running.id } });
        if (input.answerBy < today) return refused('date-passed');
        const place = placeFor(child, held, today);
        if (!place) return refused('no-place');
        const dialogue: Dialogue = {
          ...{ id: input.dialogueId, childId: child.id, ...place, age: input.age, owner: by },
          ...{ profileVersion: profile.version, shape: shapeOf(profile), answerBy: input.answerBy },
          ...{ state: 'created', startedAt: now, startedBy: by, answered: [], comments: [] },
          ...{ edition: 0, version: 0 },
        };
        const before = { ...found, dialogue: undefined, answers: [] };
        const written = await writeDialogue(table, { before, dialogue, reachesFamily: true });
        if (written) return reply(written.dialogue);
      }
      return refused('busy');
    },
  });
