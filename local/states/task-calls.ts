import { record, text } from '#local/assembly/json.ts';
import { failurePayload, FunctionError } from '#local/functions/function-error.ts';
import { callService, dynamoDbAt, ServiceError, sqsAt } from '#local/sources/call-service.ts';
import { StateError } from './wait-time.ts';

/** What tasks can reach. */
export interface TaskTargets {
  invoke(functionArn: string, event: unknown): Promise<unknown>;
  startExecution(input: Record<string, unknown>, waits: boolean, signal: AbortSignal): Promise<unknown>;
  dynamoDb: string;
  sqs: string;
}

/**
 * Does what a task's Resource asks for: a function directly or by `lambda:invoke`, a queue message, a table item,
 * another state machine. Throws a StateError with the name that Retry and Catch compare.
 * Source: Step Functions developer guide, "Integrating services".
 */
export async function callTask(
  resource: string,
  input: unknown,
  targets: TaskTargets,
  signal: AbortSignal,
): Promise<unknown> {
  const given = record(input);
  if (resource.startsWith('arn:aws:lambda:')) return invoke(targets, resource, input);
  const integration = /:states:::(?:aws-sdk:)?(.+)$/.exec(resource)?.[1] ?? resource;
  switch (integration) {
    case 'lambda:invoke': {
      const payload = await invoke(targets, text(given.FunctionName), given.Payload ?? {});
      return { ExecutedVersion: '$LATEST', Payload: payload ?? null, StatusCode: 200 };
    }
    case 'sqs:sendMessage': {
      const { MessageBody: body, ...rest } = given;
      const message = { ...rest, MessageBody: typeof body === 'string' ? body : JSON.stringify(body) };
      return named('Sqs.SqsException', callService(sqsAt(targets.sqs), 'SendMessage', message));
    }
    case 'dynamodb:getItem':
    case 'dynamodb:putItem':
    case 'dynamodb:updateItem':
    case 'dynamodb:deleteItem': {
      const operation = integration.slice('dynamodb:'.length);
      return named(
        'DynamoDB.AmazonDynamoDBException',
        callService(dynamoDbAt(targets.dynamoDb), operation[0]?.toUpperCase() + operation.slice(1), given),
      );
    }
    case 'states:startExecution':
    case 'sfn:startExecution':
      return targets.startExecution(given, false, signal);
    case 'states:startExecution.sync':
    case 'states:startExecution.sync:2':
      return targets.startExecution(given, true, signal);
    default:
      throw new StateError('States.Runtime', `The task resource ${resource} is not offered here.`);
  }
}

async function invoke(targets: TaskTargets, functionArn: string, event: unknown): Promise<unknown> {
  try {
    return await targets.invoke(functionArn, event);
  } catch (error) {
    const name = error instanceof FunctionError ? error.name : 'Lambda.Unknown';
    throw new StateError(name, JSON.stringify(failurePayload(error)));
  }
}

async function named(prefix: string, call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ServiceError)
      throw new StateError(`${prefix.split('.')[0]}.${error.name}`, error.message);
    throw new StateError(prefix, error instanceof Error ? error.message : 'the call failed');
  }
}
