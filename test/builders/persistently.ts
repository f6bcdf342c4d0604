import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { killAtWrite, Killed } from './table-faults.ts';

/** At which write of a request the process is gone, and whether the write still came through. */
export interface Killing {
  n: number;
  when: 'before' | 'after';
}

/** Every place to be killed at in the first so many writes. */
export const killings = (writes: number): Killing[] =>
  Array.from({ length: writes }, (_, index) => index + 1).flatMap((n) =>
    (['before', 'after'] as const).map((when) => ({ n, when })),
  );

/** Does the step as one who is killed where it says; any other failure is one. */
export async function killedAt(
  client: DynamoDBClient,
  { n, when }: Killing,
  step: () => Promise<unknown>,
): Promise<void> {
  const kill = killAtWrite(client, n, when);
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  } finally {
    kill.stop();
  }
}

/** Does the step as a client does whose answer does not come: killed where it says, and then done again. */
export async function persistently<Answer>(
  client: DynamoDBClient,
  killing: Killing,
  step: () => Promise<Answer>,
): Promise<Answer> {
  await killedAt(client, killing, step);
  return step();
}
