import { createServer, type IncomingMessage } from 'node:http';
import { parseRecord } from '#local/assembly/json.ts';
import { answerLambda, type ApiAnswer } from '#local/functions/lambda-api.ts';
import type { Functions } from '#local/functions/functions.ts';
import { readBody } from '#local/gateway/request-body.ts';
import { listen, type Listening } from '#local/http/listen.ts';
import { secretOf } from '#local/iam/access-keys.ts';
import { StatesRefusal, type Executions } from '#local/states/executions.ts';
import { answerScheduler, type SchedulerApiOptions } from '#local/states/scheduler-api.ts';
import { answerStates } from '#local/states/states-api.ts';

/** What stands behind the services that the runner itself offers. */
export interface ServiceParts {
  functions: Functions;
  executions: Executions;
  scheduler: SchedulerApiOptions;
}

const LARGEST_BODY = 7 * 1024 * 1024;

/** One endpoint for Lambda, Step Functions and the Scheduler; every other service is answered 501 in plain words. */
export function listenForServices(port: number, parts: () => ServiceParts | undefined): Promise<Listening> {
  return listen(
    createServer((request, response) => {
      void answer(request, parts())
        .catch((): ApiAnswer => refusal(500, 'InternalFailure', 'The local service failed.'))
        .then(({ status, headers, body }) => {
          if (response.destroyed) return;
          response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers });
          response.end(body === undefined ? '' : JSON.stringify(body));
        });
    }),
    port,
  );
}

async function answer(request: IncomingMessage, parts: ServiceParts | undefined): Promise<ApiAnswer> {
  const { method = '', headers } = request;
  const body = (await readBody(request, LARGEST_BODY))?.toString('utf8');
  if (!parts) return refusal(503, 'ServiceUnavailable', 'The system is starting.');
  const [, accessKeyId = ''] = /Credential=([^/,\s]+)\//.exec(headers.authorization ?? '') ?? [];
  if (secretOf(accessKeyId) === undefined)
    return refusal(
      403,
      'UnrecognizedClientException',
      'The request is not signed with a key of this system.',
    );
  if (body === undefined) return refusal(413, 'RequestEntityTooLargeException', 'The request is too large.');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [target, operation = ''] = String(headers['x-amz-target'] ?? '').split('.');
  if (target === 'AWSStepFunctions') return states(parts.executions, operation, parseRecord(body));
  return (
    (await answerLambda(parts.functions, { method, path: url.pathname, headers, body })) ??
    answerScheduler(parts.scheduler, { method, url, body: parseRecord(body) }) ??
    refusal(
      501,
      'NotImplemented',
      `This service is not offered here: ${method} ${url.pathname} ${target ?? ''}`,
    )
  );
}

function states(executions: Executions, operation: string, input: Record<string, unknown>): ApiAnswer {
  try {
    return { status: 200, body: answerStates(executions, operation, input) };
  } catch (error) {
    if (error instanceof StatesRefusal) return refusal(400, error.name, error.message);
    throw error;
  }
}

function refusal(status: number, code: string, message: string): ApiAnswer {
  return { status, headers: { 'x-amzn-errortype': code }, body: { __type: code, message } };
}
