import type { Table } from '#functions/kernel/table.ts';
import type { Connection, OwnTable } from './own-tables.ts';
import type { Faults } from './unreliable-client.ts';

/** Deliveries before a message of the roster's queue is given up (the queue's maxReceiveCount). */
const DELIVERIES = 5;

/** What calls the code again from outside: the queue, the state machine, or a person who presses the button again. */
export interface Caller {
  /** Does the work over a connection with faults. Throws when it failed as often as a queue would put up with. */
  call<Answer>(work: (table: Table) => Promise<Answer>): Promise<Answer>;
  /** How many calls reached the table over the connection with faults. */
  calls(): number;
  faults(): number;
  /** How often work was begun anew. */
  repeats(): number;
}

/** A process that dies is followed by one without faults; one that only has faults keeps them. */
export async function openCaller(own: OwnTable, faults: Faults): Promise<Caller> {
  const first = await own.unreliable(faults);
  const dies = faults.diesAfterCall !== undefined;
  let connection: Pick<Connection, 'table' | 'death'> = first;
  let repeats = 0;
  const dead = Symbol('dead');
  const attempt = async <Answer>(
    work: (table: Table) => Promise<Answer>,
    delivery: number,
  ): Promise<Answer> => {
    try {
      const { table, death } = connection;
      const answer = await Promise.race([work(table), death.then(() => dead)]);
      if (answer !== dead) return answer as Answer;
      connection = { table: own.table, death: new Promise(() => undefined) };
    } catch (error) {
      if (dies || delivery === DELIVERIES) throw error;
    }
    repeats += 1;
    return attempt(work, delivery + 1);
  };
  return {
    call: (work) => attempt(work, 1),
    calls: first.calls,
    faults: first.faults,
    repeats: () => repeats,
  };
}
