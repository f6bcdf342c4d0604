import { holdsOn } from '#shared/access/actor.ts';
import { shapeOf } from '#shared/dialogues/answers.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { startDialogue as contract } from '#shared/dialogues/start-dialogue.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readProfileInForce } from '#functions/instruments/index.ts';
import { childSubject } from '#functions/people/index.ts';
import { placeFor } from '../domain/place-for.ts';
import { shownDialogue } from '../domain/shown-dialogue.ts';
import { readDialoguesOf, writeDialogue } from '../store/dialogue-store.ts';

/** Two round trips: what stands, then the write. Two who start one at the same moment: the one with the same id is the same. */
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
      const { child, dialogues, profile } = loaded;
      const known = dialogues.find(({ id }) => id === input.dialogueId);
      const reply = (dialogue: Dialogue) => {
        const view = shownDialogue({ child, dialogue, answers: [] }, call);
        return view ? done({ dialogue: view }) : refused('not-found');
      };
      if (known) return reply(known);
      if (dialogues.some(({ state }) => state !== 'closed')) return refused('dialogue-under-way');
      if (input.answerBy < today) return refused('date-passed');
      const held = actor.memberships.filter((one) => holdsOn(one, today));
      const place = placeFor(child, held, today);
      if (!place) return refused('no-place');
      const by = { id: actor.id, name: actor.name };
      const dialogue: Dialogue = {
        ...{ id: input.dialogueId, childId: child.id, ...place, age: input.age, owner: by },
        ...{ profileVersion: profile.version, shape: shapeOf(profile), answerBy: input.answerBy },
        ...{ state: 'created', startedAt: now, startedBy: by, answered: [], comments: [] },
        ...{ edition: 0, version: 0 },
      };
      const before = { child, dialogue: undefined, answers: [] };
      const written = await writeDialogue(table, { before, dialogue, reachesFamily: true });
      return written ? reply(written.dialogue) : refused('busy');
    },
  });
