import { holdsOn } from '#shared/access/held.ts';
import { takeOverDialogue as contract } from '#shared/dialogues/take-over-dialogue.contract.ts';
import { refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { after } from '../domain/deeds.ts';
import { placeFor } from '../domain/place-for.ts';
import { aboutDialogue } from './about-dialogue.ts';
import { runDeed } from './run-deed.ts';

/** Makes oneself the owner. The dialogue comes along to the place where one works with the child. */
export const takeOverDialogue = (table: Table) =>
  endpoint(contract, {
    ...aboutDialogue(table),
    run: (call) =>
      runDeed(table, call, ({ child, dialogue }) => {
        const { actor, today } = call;
        const held = actor.memberships.filter((one) => holdsOn(one, today));
        const place = placeFor(child, held, today);
        if (!place) return refused('no-place');
        const isHere = dialogue.owner.id === actor.id && dialogue.unitId === place.unitId;
        if (isHere) return { dialogue };
        const next = after(dialogue, 'take-over', { ...place, owner: { id: actor.id, name: actor.name } });
        return 'ok' in next ? next : { dialogue: next };
      }),
  });
