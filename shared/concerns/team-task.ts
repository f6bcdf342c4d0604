import type { SparringTask } from './sparring.ts';

/** What waits in a district team. Nothing of what was asked, and no child: a question may be without a name. */
export interface TeamTask {
  id: string;
  teamId: string;
  what: 'answer' | 'hear-back';
  /** ISO dates. */
  askedOn: string;
  dueOn: string;
}

/** A question among the asker's tasks as it is today: once the team has replied, the reply is what waits. */
export type AskedTask = Omit<SparringTask, 'what'> & { what: SparringTask['what'] | 'read' };
