import type { Subject } from '#shared/access/facts.ts';
import type { About } from '#functions/kernel/gate.ts';
import type { Asking } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { readDialogueFacts, type DialogueFacts } from '../store/dialogue-store.ts';

interface At {
  childId: string;
  dialogueId: string;
}

/** What every endpoint about one dialogue has in common: what the record says, what is read, and whom it is about. */
export const aboutDialogue = (table: Table) => ({
  about: ({ childId }: At): About => ({ kind: 'child', id: childId }),
  load: ({ childId, dialogueId }: At, { tenant }: Asking): Promise<DialogueFacts | undefined> =>
    readDialogueFacts(table, tenant, childId, dialogueId),
  subject: ({ child }: DialogueFacts, _: At, { today }: Asking): Subject => childSubject(child, today),
});
