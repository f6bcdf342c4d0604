import { count, flag, list, optionalText, text } from '#local/assembly/json.ts';
import type { Execution, HistoryEvent } from './execution-journal.ts';
import { StatesRefusal, type Executions } from './executions.ts';

type Input = Record<string, unknown>;

/**
 * Answers one operation of the Step Functions API (JSON 1.0, target AWSStepFunctions); times are seconds since
 * 1970. Throws a StatesRefusal. Source: Step Functions API reference.
 */
export function answerStates(executions: Executions, operation: string, input: Input): object {
  switch (operation) {
    case 'StartExecution': {
      const made = executions.start(
        text(input.stateMachineArn),
        optionalText(input.name),
        text(input.input, '{}'),
      );
      return { executionArn: made.arn, startDate: made.startedAt / 1000 };
    }
    case 'DescribeExecution':
      return describe(executions.get(text(input.executionArn)));
    case 'ListExecutions':
      return listExecutions(executions, input);
    case 'StopExecution': {
      const stopped = executions.stop(
        text(input.executionArn),
        optionalText(input.error),
        optionalText(input.cause),
      );
      return { stopDate: (stopped.stoppedAt ?? 0) / 1000 };
    }
    case 'RedriveExecution':
      executions.redrive(text(input.executionArn));
      return { redriveDate: Date.now() / 1000 };
    case 'GetExecutionHistory':
      return history(executions.get(text(input.executionArn)), input);
    case 'DescribeStateMachine': {
      const machine = executions.machines.get(text(input.stateMachineArn));
      if (!machine) throw new StatesRefusal('StateMachineDoesNotExist', 'The state machine does not exist.');
      const { arn, name, definition, roleArn, type } = machine;
      return { stateMachineArn: arn, name, definition, roleArn, type, status: 'ACTIVE', creationDate: 0 };
    }
    case 'ListStateMachines':
      return {
        stateMachines: [...executions.machines.values()].map(({ arn, name, type }) => ({
          stateMachineArn: arn,
          name,
          type,
          creationDate: 0,
        })),
      };
    default:
      throw new StatesRefusal(
        'UnknownOperationException',
        `Step Functions has no operation ${operation} here.`,
      );
  }
}

function summary(execution: Execution) {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    name: execution.name,
    status: execution.status,
    startDate: execution.startedAt / 1000,
    redriveCount: execution.redrives,
    ...(execution.stoppedAt !== undefined && { stopDate: execution.stoppedAt / 1000 }),
  };
}

function describe(execution: Execution) {
  const { input, output, error, cause, status } = execution;
  const mayRedrive = ['FAILED', 'TIMED_OUT', 'ABORTED'].includes(status);
  return {
    ...summary(execution),
    input,
    output,
    error,
    cause,
    redriveStatus: mayRedrive ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
  };
}

function listExecutions(executions: Executions, input: Input) {
  const chosen = executions
    .all()
    .filter((one) => !input.stateMachineArn || one.machineArn === input.stateMachineArn)
    .filter((one) => !input.statusFilter || one.status === input.statusFilter)
    .sort((a, b) => b.startedAt - a.startedAt);
  const page = paged(chosen, input);
  return { executions: page.items.map(summary), ...page.next };
}

function history(execution: Execution, input: Input) {
  const events = execution.history.map((event, n) => ({
    id: n + 1,
    previousEventId: n,
    timestamp: event.at / 1000,
    type: event.type,
    ...details(event),
  }));
  const page = paged(flag(input.reverseOrder) ? events.reverse() : events, input);
  return { events: page.items, ...page.next };
}

function details({ type, state: name, data, error, cause }: HistoryEvent): object {
  if (type.endsWith('StateEntered')) return { stateEnteredEventDetails: { name, input: data } };
  if (type.endsWith('StateExited')) return { stateExitedEventDetails: { name, output: data } };
  if (type === 'ExecutionStarted') return { executionStartedEventDetails: { input: data } };
  if (type === 'ExecutionSucceeded') return { executionSucceededEventDetails: { output: data } };
  if (type === 'TaskFailed')
    return { taskFailedEventDetails: { resourceType: 'lambda', resource: 'invoke', error, cause } };
  const field = `${type[0]?.toLowerCase()}${type.slice(1)}EventDetails`;
  return error === undefined && cause === undefined ? {} : { [field]: { error, cause } };
}

function paged<T>(items: T[], input: Input): { items: T[]; next: { nextToken?: string } } {
  const from = count(list(input.nextToken)[0], 0);
  const size = count(input.maxResults, 0) || 100;
  const end = from + size;
  return { items: items.slice(from, end), next: end < items.length ? { nextToken: String(end) } : {} };
}
