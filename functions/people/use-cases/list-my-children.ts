import { decide } from '#shared/access/decide.ts';
import { waitsAtHome } from '#shared/dialogues/waits-at-home.ts';
import type { MyChildCard } from '#shared/people/my-child.ts';
import { listMyChildren as contract } from '#shared/people/list-my-children.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { myChildCard } from '../domain/my-child.ts';
import { childSubject } from '../domain/overview.ts';
import { readOwnChildren } from '../store/family-view-store.ts';

/** The reader's own children, or the reader; each is shown only where `decide` says so of that very child. */
export const listMyChildren = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant, actorId, session: { side } }) =>
      readOwnChildren(table, tenant, { id: actorId, side }),
    subject: () => ({ kind: 'nothing' }),
    run({ loaded, actor, tenant, today, session }) {
      const reader = { id: actor.id, today };
      const side = session.side === 'child' ? 'child' : 'guardian';
      const children = loaded
        .filter(
          ({ child }) =>
            decide(actor, 'family.read', { tenant, today, subject: childSubject(child, today) }).allow,
        )
        .map(({ child, consents, dialogues }) => {
          const subject = childSubject(child, today);
          const dialogueWaits =
            decide(actor, 'dialogue.answer', { tenant, today, subject }).allow &&
            dialogues.some((one) => waitsAtHome(one, { id: actor.id, side }, subject.stops));
          return myChildCard(child, consents, reader, dialogueWaits);
        })
        .sort((one, other) => asks(other) - asks(one) || one.birthDate.localeCompare(other.birthDate));
      return done({ children });
    },
  });

const asks = ({ waiting, dialogueWaits }: MyChildCard) => waiting + Number(dialogueWaits);
