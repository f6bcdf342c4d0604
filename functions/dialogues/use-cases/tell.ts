import type { NoticeKind } from '#shared/letters/notices.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';
import { stopStands } from '#shared/access/stop.ts';
import { invitedOn } from '../domain/invited.ts';
import type { DialogueFacts } from '../store/dialogue-store.ts';

/**
 * Has everyone in the family told that something waits, never what. Done again with the same `at` it is the same
 * notices. While a stop stands nobody is told anything.
 */
export async function tellFamily(
  table: Table,
  { child, dialogue }: DialogueFacts,
  kind: NoticeKind,
  at: string,
  today: string,
): Promise<void> {
  if (stopStands(child.stops)) return;
  const path = `/family/children/${child.id}/dialogues/${dialogue.id}`;
  await Promise.all(
    invitedOn(child, today).map(({ side, id: personId }) =>
      notify(table, {
        ...{ tenant: child.tenant, to: { side: side === 'child' ? 'child' : 'guardian', personId } },
        ...{ kind, path, at, about: dialogue.id },
      }),
    ),
  );
}

/** Has the owner told that the family has answered, or has written something about the plan. */
export async function tellOwner(table: Table, { child, dialogue }: DialogueFacts, at: string): Promise<void> {
  await notify(table, {
    ...{ tenant: child.tenant, to: { side: 'staff', personId: dialogue.owner.id } },
    ...{ kind: 'dialogue-answered', at, about: dialogue.id },
    path: `/children/${child.id}/dialogues/${dialogue.id}`,
  });
}
