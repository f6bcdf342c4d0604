import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseRecord } from '#local/assembly/json.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One event of an execution's history. */
export interface HistoryEvent {
  /** As Step Functions names it, for example WaitStateEntered. */
  type: string;
  at: number;
  state?: string;
  /** JSON: the input of what was entered or started, the output of what was left or ended. */
  data?: string;
  error?: string;
  cause?: string;
}

/** Everything known about one execution. All times are milliseconds since 1970 by the system's clock. */
export interface Execution {
  arn: string;
  machineArn: string;
  name: string;
  /** JSON as it was given. */
  input: string;
  startedAt: number;
  status: ExecutionStatus;
  stoppedAt?: number;
  output?: string;
  error?: string;
  cause?: string;
  redrives: number;
  /** The top-level state it is in, or was in when it stopped, with that state's input. */
  position?: { state: string; input: unknown };
  /** When pauses end that were begun in the current top-level state. */
  pauses: Record<string, number>;
  history: HistoryEvent[];
}

/** One line of an execution's file. */
export type JournalEntry =
  | { kind: 'started'; arn: string; machineArn: string; name: string; input: string; at: number }
  | { kind: 'entered'; state: string; input: unknown }
  | { kind: 'pause'; key: string; until: number }
  | { kind: 'event'; event: HistoryEvent }
  | { kind: 'ended'; status: ExecutionStatus; at: number; output?: string; error?: string; cause?: string }
  | { kind: 'redriven'; at: number };

/** The executions of all state machines, one append-only file each. */
export interface ExecutionJournal {
  executions: Map<string, Execution>;
  /** Writes the entry and brings the execution in memory up to date. */
  add(arn: string, entry: JournalEntry): Execution;
}

/** Opens the journal and reads what is there; a line cut short by a kill is left out. */
export function openExecutionJournal(directory: string): ExecutionJournal {
  mkdirSync(directory, { recursive: true });
  const executions = new Map<string, Execution>();
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.jsonl'))) {
    let execution: Execution | undefined;
    for (const line of readFileSync(join(directory, file), 'utf8').split('\n')) {
      const entry = parseRecord(line);
      if (entry.kind !== undefined) execution = applyEntry(execution, entry as JournalEntry);
    }
    if (execution) executions.set(execution.arn, execution);
  }
  return {
    executions,
    add(arn, entry) {
      // The leading line break closes a line that a kill may have left open.
      appendFileSync(join(directory, fileOf(arn)), `\n${JSON.stringify(entry)}`);
      const execution = applyEntry(executions.get(arn), entry);
      executions.set(arn, execution);
      return execution;
    },
  };
}

function fileOf(arn: string): string {
  return `${createHash('sha256').update(arn).digest('hex').slice(0, 32)}.jsonl`;
}

function applyEntry(known: Execution | undefined, entry: JournalEntry): Execution {
  if (entry.kind === 'started') {
    const { arn, machineArn, name, input, at } = entry;
    const started: HistoryEvent = { type: 'ExecutionStarted', at, data: input };
    return {
      arn,
      machineArn,
      name,
      input,
      startedAt: at,
      status: 'RUNNING',
      redrives: 0,
      pauses: {},
      history: [started],
    };
  }
  if (!known) throw new Error('an execution file does not begin with its start');
  switch (entry.kind) {
    case 'entered':
      known.position = { state: entry.state, input: entry.input };
      known.pauses = {};
      break;
    case 'pause':
      known.pauses[entry.key] = entry.until;
      break;
    case 'event':
      known.history.push(entry.event);
      break;
    case 'ended':
      end(known, entry);
      break;
    case 'redriven':
      known.status = 'RUNNING';
      known.redrives += 1;
      known.pauses = {};
      for (const field of ['stoppedAt', 'error', 'cause'] as const) Reflect.deleteProperty(known, field);
      known.history.push({ type: 'ExecutionRedriven', at: entry.at });
  }
  return known;
}

const ENDINGS: Partial<Record<ExecutionStatus, string>> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

function end(
  execution: Execution,
  { status, at, output, error, cause }: JournalEntry & { kind: 'ended' },
): void {
  const detail = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  Object.assign(execution, { status, stoppedAt: at, ...(output !== undefined && { output }), ...detail });
  execution.history.push({
    type: ENDINGS[status] ?? 'ExecutionFailed',
    at,
    ...(output !== undefined && { data: output }),
    ...detail,
  });
}
