import type { TeamQuestion } from '#shared/concerns/sparring.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';
import { readSparringItem } from './sparring-store.ts';

/**
 * Tells who asked with the child's name that the team has replied. Of a question without a name nothing leads from the
 * team to the asker, and nothing may: there the asker's own list of work says so. Done again it is the same notice.
 */
export async function tellAsker(
  table: Table,
  tenant: string,
  { id, named, reply }: TeamQuestion,
): Promise<void> {
  if (!named || !reply) return;
  const asked = await readSparringItem(table, { tenant, childId: named.childId, questionId: id });
  if (!asked) return;
  await notify(table, {
    ...{ tenant, to: { side: 'staff', personId: asked.by.id }, kind: 'sparring-answered' },
    ...{ path: `/children/${named.childId}/cases/${asked.caseId}`, at: reply.at, about: id },
  });
}
