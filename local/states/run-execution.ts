import {
  ExecutionAbortedError,
  ExecutionError,
  StateMachine,
  type StateMachineDefinition,
} from 'aws-local-stepfunctions';
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonical, record, text } from '#local/assembly/json.ts';
import type { Clock } from '#local/clock.ts';
import { waitUntil } from './clock-wait.ts';
import type { Prepared, State } from './definition.ts';
import type { Execution, ExecutionJournal } from './execution-journal.ts';
import { makeRetryCount } from './retry.ts';
import { callTask, type TaskTargets } from './task-calls.ts';
import { StateError, waitEnd } from './wait-time.ts';

/** How a run ended. `stopped` means the machine was switched off: the execution goes on at the next start. */
export type RunEnd =
  | { status: 'SUCCEEDED'; output: string }
  | { status: 'FAILED' | 'TIMED_OUT'; error: string; cause: string }
  | { status: 'stopped' };

/** A running execution. */
export interface Run {
  end: Promise<RunEnd>;
  stop(): void;
  /** True while nothing happens but waiting for the clock. */
  isParked(): boolean;
}

export interface RunOptions {
  prepared: Prepared;
  execution: Execution;
  journal: ExecutionJournal;
  clock: Clock;
  targets: TaskTargets;
}

const RESUME = 'local resume';

/** Runs an execution from where its journal stands. Each top-level state is written down as it is entered. */
export function runExecution({ prepared, execution, journal, clock, targets }: RunOptions): Run {
  const stop = new AbortController();
  const { signal } = stop;
  const { arn } = execution;
  let busy = 0;
  let paused = 0;
  const context = {
    Run: {
      Id: arn,
      Name: execution.name,
      Input: parseJson(execution.input),
      StartTime: new Date(execution.startedAt).toISOString(),
      RedriveCount: execution.redrives,
      RoleArn: '',
    },
    StateMachine: { Id: execution.machineArn, Name: execution.machineArn.split(':').at(-1) ?? '' },
  };

  // The interpreter tells of an entered state through a chain of promises: one turn later it stands in the journal.
  const recordedSoFar = async () => {
    busy += 1;
    await nextTurn();
    busy -= 1;
  };
  const pauseUntil = async (key: string, time: number) => {
    const until = execution.pauses[key] ?? time;
    if (execution.pauses[key] === undefined) journal.add(arn, { kind: 'pause', key, until });
    paused += 1;
    try {
      await waitUntil(clock, until, signal);
    } finally {
      paused -= 1;
    }
  };
  const wait = (name: string, state: State) => async (input: unknown) => {
    await recordedSoFar();
    const key = `${name} ${createHash('sha256').update(canonical(input)).digest('hex').slice(0, 16)}`;
    await pauseUntil(key, waitEnd(state, input, context, clock.now()));
    return input;
  };
  const attempt = async (state: State, input: unknown) => {
    busy += 1;
    const limit = new AbortController();
    const call = callTask(text(state.Resource), input, targets, AbortSignal.any([signal, limit.signal]));
    try {
      if (typeof state.TimeoutSeconds !== 'number') return await call;
      const late = waitUntil(
        clock,
        clock.now() + state.TimeoutSeconds * 1000,
        AbortSignal.any([signal, limit.signal]),
      ).then(() => {
        throw new StateError('States.Timeout', 'The task took too long.');
      });
      call.catch(() => undefined);
      late.catch(() => undefined);
      return await Promise.race([call, late]);
    } finally {
      limit.abort();
      busy -= 1;
    }
  };
  const task = (name: string, state: State) => async (input: unknown) => {
    await recordedSoFar();
    const nextPause = makeRetryCount(state);
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt(state, input);
      } catch (error) {
        const errorName = error instanceof Error ? error.name : 'States.TaskFailed';
        journal.add(arn, {
          kind: 'event',
          event: { type: 'TaskFailed', at: clock.now(), state: name, error: errorName },
        });
        const pause = signal.aborted ? undefined : nextPause(errorName);
        if (pause === undefined) throw error;
        await pauseUntil(
          `${name} retry ${tries} ${createHash('sha256').update(canonical(input)).digest('hex').slice(0, 16)}`,
          clock.now() + pause,
        );
      }
    }
  };

  const handlers: Record<string, (input: unknown) => Promise<unknown>> = {};
  for (const [name, state] of prepared.originals) {
    if (state.Type === 'Wait') handlers[name] = wait(name, state);
    if (state.Type === 'Task') handlers[name] = task(name, state);
  }
  const { position } = execution;
  if (position) handlers[RESUME] = () => Promise.resolve(position.input);
  const resume = position && { [RESUME]: { Type: 'Task', Resource: 'local:resume', Next: position.state } };
  const definition = {
    StartAt: resume ? RESUME : prepared.startAt,
    States: { ...prepared.states, ...resume },
  };
  const machine = new StateMachine(definition as StateMachineDefinition, {
    validationOptions: { noValidate: true },
  });
  type Interpreter = NonNullable<Parameters<typeof machine.run>[1]>;
  const overrides = { taskResourceLocalHandlers: handlers } as NonNullable<Interpreter['overrides']>;
  const running = machine.run(parseJson(execution.input) as never, { overrides, context });
  signal.addEventListener('abort', () => running.abort());
  const recorded = recordEvents(running.eventLogs, prepared, execution, journal, clock);

  return {
    stop: () => stop.abort(new Error('the execution was stopped')),
    isParked: () => paused > 0 && busy === 0,
    end: Promise.race([running.result, overdue(prepared, execution, clock, signal)]).then(
      async (output): Promise<RunEnd> => {
        await recorded;
        stop.abort(new Error('the execution has ended'));
        return { status: 'SUCCEEDED', output: JSON.stringify(output ?? null) };
      },
      async (error: unknown): Promise<RunEnd> => {
        if (signal.aborted || error instanceof ExecutionAbortedError) return { status: 'stopped' };
        const cause = error instanceof ExecutionError && error.cause instanceof Error ? error.cause : error;
        stop.abort(new Error('the execution has ended'));
        await recorded;
        const { name, message } =
          cause instanceof Error ? cause : new StateError('States.Runtime', 'unknown');
        return { status: message === OVERDUE ? 'TIMED_OUT' : 'FAILED', error: name, cause: message };
      },
    ),
  };
}

const OVERDUE = 'The execution took too long.';

async function overdue(
  { timeoutSeconds }: Prepared,
  execution: Execution,
  clock: Clock,
  signal: AbortSignal,
): Promise<never> {
  if (timeoutSeconds !== undefined) {
    await waitUntil(clock, execution.startedAt + timeoutSeconds * 1000, signal);
    throw new StateError('States.Timeout', OVERDUE);
  }
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('the execution was stopped')));
  });
}

interface InterpreterEvent {
  type: string;
  state?: { name: string; input: unknown; output?: unknown };
  index?: number;
}

async function recordEvents(
  events: AsyncIterable<InterpreterEvent>,
  prepared: Prepared,
  execution: Execution,
  journal: ExecutionJournal,
  clock: Clock,
): Promise<void> {
  // The state that a resumed execution begins with has been entered before: its pauses still count.
  let isReentering = execution.position !== undefined;
  for await (const { type, state } of events) {
    if (!state || state.name === RESUME) continue;
    if (isReentering && type === 'StateEntered') {
      isReentering = false;
      continue;
    }
    const stateType = text(record(prepared.originals.get(state.name)).Type);
    const at = clock.now();
    if (type === 'StateEntered') {
      if (prepared.topLevel.has(state.name))
        journal.add(execution.arn, { kind: 'entered', state: state.name, input: state.input });
      journal.add(execution.arn, {
        kind: 'event',
        event: { type: `${stateType}StateEntered`, at, state: state.name, data: JSON.stringify(state.input) },
      });
    } else if (type === 'StateExited') {
      journal.add(execution.arn, {
        kind: 'event',
        event: {
          type: `${stateType}StateExited`,
          at,
          state: state.name,
          data: JSON.stringify(state.output ?? null),
        },
      });
    }
  }
}

function parseJson(json: string): unknown {
  return JSON.parse(json) as unknown;
}
