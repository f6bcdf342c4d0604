import { letterAfter } from '../domain/after.ts';
import { clearDue, listDue, type Due } from '../store/due-store.ts';
import { moveLetter } from '../store/letter-store.ts';
import { tellSender } from './deliver-letter.ts';
import { remindOfEndings } from './remind-of-endings.ts';
import { tellPerson } from './tell-person.ts';
import type { TellingTools } from './tools.ts';

/** How long a queued letter may stay unheard of before it is put into the queue again. */
const AGAIN_MINUTES = 30;

/**
 * Does what is due in the municipality: letters nobody heard of are queued again or given to a person, and people are
 * told what waits. One that fails does not hold back the others; it stays due, and the first failure is thrown at the end.
 */
export async function lookAfter(tools: TellingTools, tenant: string): Promise<number> {
  const due = await listDue(tools.table, tenant, tools.now().toISOString());
  const failed: unknown[] = [];
  for (const one of due) {
    try {
      await (one.kind === 'letter' ? lookAfterLetter(tools, tenant, one) : tell(tools, tenant, one));
    } catch (error) {
      failed.push(error);
    }
  }
  await remindOfEndings(tools, tenant).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
  return due.length;
}

async function lookAfterLetter(tools: TellingTools, tenant: string, due: Extract<Due, { kind: 'letter' }>) {
  const now = tools.now();
  const later = new Date(now.getTime() + AGAIN_MINUTES * 60_000).toISOString();
  const letter = await moveLetter(tools.table, tenant, due.letterId, (current) =>
    current.state === 'queued'
      ? { ...current, nextTryAt: later }
      : letterAfter(current, 'expire', { at: now.toISOString() }),
  );
  // A mark whose letter is gone or has moved on without taking it along.
  if (letter?.state !== 'queued' && letter?.state !== 'accepted') await clearDue(tools.table, tenant, due.sk);
  if (letter?.state === 'queued') await tools.queue.send(tenant, [letter.id]);
  if (letter?.state === 'expired') await tellSender(tools, letter);
}

/** The mark goes after the message: rather told twice than not at all. */
async function tell(tools: TellingTools, tenant: string, due: Extract<Due, { kind: 'tell' }>) {
  await tellPerson(tools, tenant, due);
  await clearDue(tools.table, tenant, due.sk);
}
