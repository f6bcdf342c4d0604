import { FunctionError, failurePayload } from './function-error.ts';
import type { Functions } from './functions.ts';

/** An answer of one of the runner's own AWS interfaces. */
export interface ApiAnswer {
  status: number;
  headers?: Record<string, string>;
  /** Written as JSON unless undefined. */
  body?: unknown;
}

/**
 * Lambda's Invoke operation: POST /2015-03-31/functions/{name}/invocations. Returns undefined for any other path.
 * Source: Lambda API reference, Invoke.
 */
export async function answerLambda(
  functions: Functions,
  request: { method: string; path: string; headers: Record<string, unknown>; body: string },
): Promise<ApiAnswer | undefined> {
  const match = /^\/2015-03-31\/functions\/([^/?]+)\/invocations/.exec(request.path);
  if (!match?.[1] || request.method !== 'POST') return undefined;
  const name = decodeURIComponent(match[1]);
  if (!functions.has(name)) {
    const message = `Function not found: ${name}`;
    const headers = { 'x-amzn-errortype': 'ResourceNotFoundException' };
    return { status: 404, headers, body: { Type: 'User', Message: message, message } };
  }
  const event: unknown = request.body ? JSON.parse(request.body) : {};
  const type = request.headers['x-amz-invocation-type'];
  if (type === 'DryRun') return { status: 204 };
  if (type === 'Event') {
    void retried(functions, name, event);
    return { status: 202 };
  }
  try {
    return { status: 200, body: (await functions.invoke(name, event)) ?? null };
  } catch (error) {
    return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: failurePayload(error) };
  }
}

/** Asynchronous events are tried three times (Lambda developer guide, "Error handling for asynchronous invocation"). */
async function retried(functions: Functions, name: string, event: unknown): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      await functions.invoke(name, event);
      return;
    } catch (error) {
      if (error instanceof FunctionError && error.name === 'Runtime.Stopped') return;
    }
  }
}
