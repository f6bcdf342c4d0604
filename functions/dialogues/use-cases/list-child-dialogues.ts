import { holdsOn } from '#shared/access/held.ts';
import { listChildDialogues as contract } from '#shared/dialogues/list-child-dialogues.contract.ts';
import { dialogueCardSchema } from '#shared/dialogues/view.ts';
import { fullName } from '#shared/people/full-name.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { readerOf } from '../domain/looking.ts';
import { placeFor } from '../domain/place-for.ts';
import { seesDialogues } from '../domain/sees-dialogues.ts';
import { shownDialogue } from '../domain/shown-dialogue.ts';
import { readDialoguesOf } from '../store/dialogue-store.ts';

/** One round trip. */
export const listChildDialogues = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readDialoguesOf(table, tenant, childId),
    subject: ({ child }, _, { today }) => childSubject(child, today),
    run(call) {
      const { child, dialogues } = call.loaded;
      if (!seesDialogues(call.decision)) return refused('not-found');
      const held = call.actor.memberships.filter((one) => holdsOn(one, call.today));
      return done({
        firstName: child.firstName,
        childName: fullName(child),
        birthDate: child.birthDate,
        dialogues: dialogues
          .flatMap(
            (dialogue) => shownDialogue({ child, dialogue, answers: answeredBy(dialogue) }, call) ?? [],
          )
          .map((view) => dialogueCardSchema.parse(view))
          .sort((one, other) => other.startedAt.localeCompare(one.startedAt)),
        mayStart:
          readerOf(call).mayOwn &&
          placeFor(child, held, call.today) !== undefined &&
          dialogues.every(({ state }) => state === 'closed'),
        why: call.decision.reasons,
      });
    },
  });

/** For a list it is enough to know that somebody has answered: what was said is not read. */
const answeredBy = (dialogue: Parameters<typeof shownDialogue>[0]['dialogue']) =>
  dialogue.answered.map(({ side, id, name, at, withStaff }) => ({
    ...{ dialogueId: dialogue.id, side, by: { id, name }, at, version: 1, answers: {}, comments: {} },
    ...(withStaff && { withStaff: { id, name } }),
  }));
