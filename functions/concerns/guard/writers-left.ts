import type { Actor } from '#shared/access/actor.ts';
import type { Notification } from '#shared/concerns/notification.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readStaff } from '#functions/people/index.ts';
import { mayHold } from '../domain/listed-cases.ts';

/** The notifiers who hold no role any more by which they could note the answer themselves. Nothing is read for none. */
export async function writersLeft(
  table: Table,
  tenant: string,
  all: readonly Notification[],
  { today, actor }: { today: string; actor: Pick<Actor, 'roleSet'> },
): Promise<Set<string>> {
  if (all.length === 0) return new Set();
  const staff = await readStaff(table, tenant, [...new Set(all.map(({ by }) => by.id))]);
  const gone = all.filter(({ by, unitId }) => {
    const writer = staff.find(({ id }) => id === by.id);
    return !writer || !mayHold(writer.memberships, unitId, today, actor.roleSet);
  });
  return new Set(gone.map(({ by }) => by.id));
}
