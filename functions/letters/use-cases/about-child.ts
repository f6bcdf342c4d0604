import type { Letter } from '#shared/letters/letter.ts';
import type { Child } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { readLetter } from '../store/letter-store.ts';

/** A letter with the child it is about, read side by side; undefined when either is missing or they do not belong together. */
export async function readLetterOfChild(
  table: Table,
  tenant: string,
  { childId, letterId }: { childId: string; letterId: string },
): Promise<{ child: Child; letter: Letter } | undefined> {
  const [child, letter] = await Promise.all([
    readChildProfile(table, tenant, childId),
    readLetter(table, tenant, letterId),
  ]);
  return child && letter?.childId === childId ? { child, letter } : undefined;
}
