import { randomUUID } from 'node:crypto';
import { openJournal } from '#local/cognito/journal.ts';

/** A message that arrived, as the one it was sent to would read it. */
export interface Arrived {
  id: string;
  /** ISO 8601, by the system's clock. */
  at: string;
  from: string;
  /** An e-mail address, or a telephone number in E.164. */
  to: string;
  subject?: string;
  text: string;
}

/** Where messages end on this machine: nobody outside gets any. Read by tests and by who tries the system out. */
export interface Inbox {
  /** Keeps the message and gives its id. */
  take(message: Omit<Arrived, 'id'>): string;
  /** Newest first; of one address, or of all. */
  messages(to?: string): Arrived[];
  close(): void;
}

/** As many as are kept; the oldest leave. */
const KEPT = 2000;

/** Opens the inbox in a file; what is in it survives a kill. */
export function openInbox(file: string): Inbox {
  const journal = openJournal(file, () => false);
  const table = journal.table<Arrived>('messages');
  return {
    take(message) {
      const id = randomUUID();
      table.set(id, { id, ...message });
      const ids = [...table.entries()].map(([key]) => key);
      for (const old of ids.slice(0, Math.max(0, ids.length - KEPT))) table.delete(old);
      return id;
    },
    messages: (to) =>
      [...table.entries()]
        .map(([, message]) => message)
        .filter((message) => to === undefined || message.to.toLowerCase() === to.toLowerCase())
        .reverse(),
    close: () => journal.close(),
  };
}
