import type { FunctionFailure } from './worker-messages.ts';

/** An invocation that failed inside the function; `name` is the error type that the function's caller sees. */
export class FunctionError extends Error {
  readonly trace: string[];

  constructor(type: string, message: string, trace: string[] = []) {
    super(message);
    this.name = type;
    this.trace = trace;
  }

  /** The payload Lambda answers with for a failed invocation. */
  toPayload(): FunctionFailure {
    return { errorType: this.name, errorMessage: this.message, trace: this.trace };
  }
}

/** The payload for anything thrown during an invocation. */
export function failurePayload(error: unknown): FunctionFailure {
  if (error instanceof FunctionError) return error.toPayload();
  return {
    errorType: 'Error',
    errorMessage: error instanceof Error ? error.message : String(error),
    trace: [],
  };
}
