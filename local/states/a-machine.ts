import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aModel } from '#local/assembly/a-model.ts';
import { openClock, type Clock } from '#local/clock.ts';
import type { Execution } from './execution-journal.ts';
import { openExecutions, type Executions } from './executions.ts';

export const FUNCTION = 'arn:aws:lambda:eu-west-1:000000000000:function:work';
export const MACHINE = 'arn:aws:states:eu-west-1:000000000000:stateMachine:round';
const closers: (() => Promise<void>)[] = [];

/** Closes what the tests have opened; call it after each. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

type Call = Record<string, unknown>;
interface Setting {
  executions: Executions;
  calls: Call[];
  clock: Clock;
  reopen(): Promise<Setting>;
}

/** State machines with one definition, whose tasks are answered by `work`; what they were called with is in `calls`. */
export function open(
  states: object,
  startAt: string,
  work: (call: Call) => unknown,
  more: object = {},
  kept?: { directory: string; clock: Clock; calls: Call[] },
): Setting {
  const { directory, clock, calls } = kept ?? {
    directory: mkdtempSync(join(tmpdir(), 'states-')),
    clock: openClock(),
    calls: [],
  };
  const DefinitionString = JSON.stringify({ StartAt: startAt, States: states, ...more });
  const model = aModel({
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: { StateMachineName: 'round', DefinitionString },
    },
  });
  const invoke = async (_arn: string, event: unknown) => {
    calls.push(event as Call);
    return work(event as Call);
  };
  const executions = openExecutions({
    model,
    directory,
    clock,
    targets: { invoke, dynamoDb: '', sqs: '' },
    log: () => undefined,
  });
  closers.push(executions.close);
  const reopen = async () => {
    await executions.close();
    return open(states, startAt, work, more, { directory, clock, calls });
  };
  return { executions, calls, clock, reopen };
}

/** A task that calls the function with its whole input and discards the result. */
export const task = (next: string | undefined, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: FUNCTION, 'Payload.$': '$' },
  ResultPath: null,
  ...(next === undefined ? { End: true } : { Next: next }),
  ...more,
});

/** Reads an execution until it is right; throws when it is not within five seconds. */
export async function until(
  read: () => Execution | undefined,
  isRight: (execution: Execution) => boolean,
): Promise<Execution> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const execution = read();
    if (execution && isRight(execution)) return execution;
    if (Date.now() > deadline) throw new Error(`not in time: ${JSON.stringify(execution)}`);
    await sleep(5);
  }
}
export const ended = (executions: Executions, { arn }: Execution) =>
  until(
    () => executions.get(arn),
    (one) => one.status !== 'RUNNING',
  );
export const waiting = (executions: Executions, { arn }: Execution) =>
  until(
    () => executions.get(arn),
    (one) => Object.keys(one.pauses).length > 0,
  );
