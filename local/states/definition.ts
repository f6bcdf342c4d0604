import { isRecord, list, record, text } from '#local/assembly/json.ts';

/** A state of a state machine, as the Amazon States Language writes it. */
export type State = Record<string, unknown>;

/** A definition made ready for the interpreter, with its original states by name. */
export interface Prepared {
  startAt: string;
  /** Top-level states as the interpreter gets them. */
  states: Record<string, State>;
  /** Every state as written, nested ones too; names are unique within a machine. */
  originals: Map<string, State>;
  /** Names of the top-level states. */
  topLevel: Set<string>;
  /** The whole execution's limit in seconds; undefined when there is none. */
  timeoutSeconds: number | undefined;
}

/** The interpreter's own timers run on machine time, so it must never be the one to give up. */
const NEVER_SECONDS = 2_000_000;

/**
 * Prepares a definition: Wait states and the retries and limits of tasks become ours, since they must follow the
 * system's clock and survive a restart. Throws an Error for what is not supported, naming the state.
 */
export function prepareDefinition(definition: Record<string, unknown>): Prepared {
  const originals = new Map<string, State>();
  const states = prepareStates(record(definition.States), originals);
  const { TimeoutSeconds: limit } = definition;
  return {
    startAt: text(definition.StartAt),
    states,
    originals,
    topLevel: new Set(Object.keys(states)),
    timeoutSeconds: typeof limit === 'number' ? limit : undefined,
  };
}

function prepareStates(
  states: Record<string, unknown>,
  originals: Map<string, State>,
): Record<string, State> {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [
      name,
      prepareState(name, record(withOwnContext(state)), originals),
    ]),
  );
}

function prepareState(name: string, state: State, originals: Map<string, State>): State {
  if (originals.has(name)) throw new Error(`two states are called ${name}`);
  if (state.QueryLanguage === 'JSONata')
    throw new Error(`state ${name} is written in JSONata, which is not supported here`);
  originals.set(name, state);
  const { Type: type } = state;
  if (type === 'Wait') {
    const { Next, End, InputPath, OutputPath, Comment } = state;
    return present({
      Type: 'Task',
      Resource: 'local:wait',
      TimeoutSeconds: NEVER_SECONDS,
      Next,
      End,
      InputPath,
      OutputPath,
      Comment,
    });
  }
  if (type === 'Task') {
    const { Retry: _retry, TimeoutSeconds: _limit, HeartbeatSeconds: _heartbeat, ...task } = state;
    return { ...task, TimeoutSeconds: NEVER_SECONDS };
  }
  if (type === 'Parallel')
    return {
      ...state,
      Branches: list(state.Branches).map((branch) => prepareNested(record(branch), originals)),
    };
  if (type === 'Map') {
    const { Iterator: iterator, ItemProcessor: processor, ...map } = state;
    if (map.ItemReader || map.ItemBatcher)
      throw new Error(`state ${name} is a distributed map, which is not supported here`);
    return { ...map, ItemProcessor: prepareNested(record(processor ?? iterator), originals) };
  }
  return state;
}

function prepareNested(
  machine: Record<string, unknown>,
  originals: Map<string, State>,
): Record<string, unknown> {
  return { ...machine, States: prepareStates(record(machine.States), originals) };
}

/** The interpreter overwrites `$$.Execution` with data of its own at every start; ours lives beside it. */
function withOwnContext(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\$\$\.Execution\b/g, () => '$$.Run');
  if (Array.isArray(value)) return value.map(withOwnContext);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withOwnContext(entry)]));
}

function present(state: State): State {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}
