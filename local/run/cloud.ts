import type { Clock } from '#local/clock.ts';
import type { Arrived } from '#local/ses/inbox.ts';
import type { Execution } from '#local/states/execution-journal.ts';

/** A cloud assembly running on this machine. */
export interface Cloud {
  /** The first distribution's address, for example http://localhost:4680; the API's when there is none. */
  url: string;
  /** The first HTTP API's own address; empty when there is none. */
  apiUrl: string;
  /** Service → URL of its engine, under the names of the AWS_ENDPOINT_URL_… variables. */
  endpoints: Record<string, string>;
  /** Outputs of all stacks: `<Stack>.<OutputId>` → value. */
  outputs: Record<string, string>;
  clock: Clock;
  /** Runs a function by logical id, name or ARN. Rejects with the function's error. */
  invoke(logicalIdOrName: string, event: unknown): Promise<unknown>;
  /** Every execution of every state machine that is known, ended ones too. */
  executions(): Execution[];
  /** What arrived by e-mail and text message, newest first; nothing leaves this machine. */
  inbox(): { emails: Arrived[]; texts: Arrived[] };
  /**
   * Moves the clock forward by milliseconds, pausing where a schedule or a wait falls due, so that each finds the time
   * it was made for; at most 200 pauses for one call.
   */
  advance(milliseconds: number): Promise<void>;
  /** Resolves when streams, queues, functions, schedules and state machines have nothing left to do at this moment. */
  idle(): Promise<void>;
  /** Stops everything; the state on disk is complete afterwards. */
  close(): Promise<void>;
}
