import { randomUUID } from 'node:crypto';
import { canonical, record, text } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';
import type { Clock } from '#local/clock.ts';
import { prepareDefinition, type Prepared } from './definition.ts';
import { openExecutionJournal, type Execution } from './execution-journal.ts';
import { runExecution, type Run } from './run-execution.ts';
import type { TaskTargets } from './task-calls.ts';
import { StateError } from './wait-time.ts';

/** A state machine of the assembly. */
export interface Machine {
  name: string;
  arn: string;
  roleArn: string;
  definition: string;
  type: string;
  prepared: Prepared;
}

/** A refusal in the words of the Step Functions API; `name` is the error code. */
export class StatesRefusal extends Error {
  constructor(code: string, message: string) {
    super(message);
    this.name = code;
  }
}

export interface Executions {
  machines: Map<string, Machine>;
  all(): Execution[];
  /** Throws ExecutionDoesNotExist. */
  get(arn: string): Execution;
  /** Throws StateMachineDoesNotExist, InvalidExecutionInput, InvalidName or ExecutionAlreadyExists. */
  start(machineArn: string, name: string | undefined, input: string): Execution;
  /** Throws ExecutionDoesNotExist. Stopping one that has ended changes nothing. */
  stop(arn: string, error?: string, cause?: string): Execution;
  /** Goes on from the state that failed. Throws ExecutionNotRedrivable when it has not failed. */
  redrive(arn: string): Execution;
  /** True when every running execution does nothing but wait for the clock. */
  isParked(): boolean;
  /** Halts all runs as a power cut would: they go on at the next start. */
  close(): Promise<void>;
}

export interface ExecutionsOptions {
  model: Model;
  directory: string;
  clock: Clock;
  targets: Pick<TaskTargets, 'invoke' | 'dynamoDb' | 'sqs'>;
  log: (line: string) => void;
}

/** Opens the state machines and resumes every execution that was running. */
export function openExecutions({ model, directory, clock, targets, log }: ExecutionsOptions): Executions {
  const machines = readMachines(model, log);
  const journal = openExecutionJournal(directory);
  const runs = new Map<string, Run>();
  const endings = new Map<string, Promise<unknown>>();

  const run = (execution: Execution) => {
    const machine = machines.get(execution.machineArn);
    if (!machine) {
      log(`execution ${execution.name} rests: its state machine is no longer in the template`);
      return;
    }
    const all = { ...targets, startExecution: startNested };
    const started = runExecution({ prepared: machine.prepared, execution, journal, clock, targets: all });
    runs.set(execution.arn, started);
    const ended = started.end.then((end) => {
      if (runs.get(execution.arn) === started) runs.delete(execution.arn);
      if (end.status !== 'stopped') journal.add(execution.arn, { kind: 'ended', at: clock.now(), ...end });
      if (end.status === 'FAILED' || end.status === 'TIMED_OUT')
        log(`execution ${machine.name} ${execution.name} failed: ${end.error}`);
    });
    endings.set(execution.arn, ended);
  };
  const startNested = async (
    input: Record<string, unknown>,
    waits: boolean,
    signal: AbortSignal,
  ): Promise<unknown> => {
    const execution = start(
      text(input.StateMachineArn),
      text(input.Name) || undefined,
      JSON.stringify(input.Input ?? {}),
    );
    if (!waits)
      return { ExecutionArn: execution.arn, StartDate: new Date(execution.startedAt).toISOString() };
    signal.addEventListener('abort', () => stop(execution.arn));
    await endings.get(execution.arn);
    const { status, output, error, cause } = get(execution.arn);
    if (status !== 'SUCCEEDED')
      throw new StateError(
        'States.TaskFailed',
        JSON.stringify({ Status: status, Error: error, Cause: cause }),
      );
    return { ExecutionArn: execution.arn, Status: status, Output: JSON.parse(output ?? 'null') as unknown };
  };
  const get = (arn: string): Execution => {
    const execution = journal.executions.get(arn);
    if (!execution) throw new StatesRefusal('ExecutionDoesNotExist', 'The execution does not exist.');
    return execution;
  };
  const start = (machineArn: string, name: string = randomUUID(), input: string): Execution => {
    const machine = machines.get(machineArn);
    if (!machine) throw new StatesRefusal('StateMachineDoesNotExist', 'The state machine does not exist.');
    if (!/^[\w\-+!@.()=']{1,80}$/.test(name))
      throw new StatesRefusal('InvalidName', 'The execution name is not valid.');
    if (!isJson(input)) throw new StatesRefusal('InvalidExecutionInput', 'The input is not JSON.');
    const arn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const known = journal.executions.get(arn);
    if (known) {
      const isSame =
        known.status === 'RUNNING' && canonical(JSON.parse(known.input)) === canonical(JSON.parse(input));
      if (isSame) return known;
      throw new StatesRefusal('ExecutionAlreadyExists', 'An execution of that name exists.');
    }
    const execution = journal.add(arn, { kind: 'started', arn, machineArn, name, input, at: clock.now() });
    run(execution);
    return execution;
  };
  const stop = (arn: string, error?: string, cause?: string): Execution => {
    const execution = get(arn);
    if (execution.status !== 'RUNNING') return execution;
    journal.add(arn, {
      kind: 'ended',
      status: 'ABORTED',
      at: clock.now(),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    });
    runs.get(arn)?.stop();
    return execution;
  };

  for (const execution of journal.executions.values()) if (execution.status === 'RUNNING') run(execution);
  return {
    machines,
    all: () => [...journal.executions.values()],
    get,
    start,
    stop,
    redrive(arn) {
      const execution = get(arn);
      if (!['FAILED', 'TIMED_OUT', 'ABORTED'].includes(execution.status)) {
        throw new StatesRefusal(
          'ExecutionNotRedrivable',
          'Only an execution that did not succeed can be redriven.',
        );
      }
      journal.add(arn, { kind: 'redriven', at: clock.now() });
      run(execution);
      return execution;
    },
    isParked: () => [...runs.values()].every((one) => one.isParked()),
    async close() {
      for (const one of runs.values()) one.stop();
      await Promise.all(endings.values());
    },
  };
}

function readMachines(model: Model, log: (line: string) => void): Map<string, Machine> {
  const machines = new Map<string, Machine>();
  for (const { name, arn, properties } of model.ofType('AWS::StepFunctions::StateMachine')) {
    const definition = text(properties.DefinitionString) || JSON.stringify(record(properties.Definition));
    try {
      const prepared = prepareDefinition(record(JSON.parse(withSubstitutions(definition, properties))));
      machines.set(arn, {
        name,
        arn,
        definition,
        prepared,
        roleArn: text(properties.RoleArn),
        type: text(properties.StateMachineType, 'STANDARD'),
      });
    } catch (error) {
      log(`state machine ${name} is not served: ${error instanceof Error ? error.message : 'unreadable'}`);
    }
  }
  return machines;
}

function withSubstitutions(definition: string, properties: Record<string, unknown>): string {
  const values = record(properties.DefinitionSubstitutions);
  return definition.replace(/\$\{(\w+)\}/g, (whole, key: string) =>
    key in values ? text(values[key]) : whole,
  );
}

function isJson(input: string): boolean {
  try {
    JSON.parse(input);
    return true;
  } catch {
    return false;
  }
}
