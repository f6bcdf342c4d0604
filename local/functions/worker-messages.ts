/** What a worker thread is started with. */
export interface WorkerSetup {
  name: string;
  arn: string;
  /** Folder of the unpacked asset; the handler is looked for in it. */
  directory: string;
  /** `file.export`, as in the template. */
  handler: string;
  memoryMb: number;
  timeoutMs: number;
  /** One Float64: how far the system's clock is ahead, in milliseconds; the runner changes it while we run. */
  clockOffset: SharedArrayBuffer;
}

/** One event for the handler. */
export interface WorkerJob {
  id: number;
  requestId: string;
  event: unknown;
}

/** A failed invocation in the shape Lambda reports it. */
export interface FunctionFailure {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'broken'; error: FunctionFailure }
  | { kind: 'done'; id: number; result: string }
  | { kind: 'failed'; id: number; error: FunctionFailure };
