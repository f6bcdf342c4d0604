import { parseRecord, text } from '#local/assembly/json.ts';
import { signRequest } from '#local/http/sign-request.ts';

/** One service of the AWS JSON protocols on this machine. */
export interface ServiceAddress {
  /** URL of the engine, without a trailing slash. */
  endpoint: string;
  /** The name in the signing scope, such as dynamodb. */
  service: string;
  /** What stands before the operation in X-Amz-Target. */
  target: string;
}

/** An engine's refusal; `name` is its error code, such as TrimmedDataAccessException. */
export class ServiceError extends Error {
  constructor(code: string, message: string) {
    super(message);
    this.name = code;
  }
}

/**
 * Calls an operation over the wire, so that records keep the very shape a Lambda event carries (an SDK client
 * would turn dates and binary values into objects). Throws a ServiceError when the engine refuses.
 */
export async function callService(
  address: ServiceAddress,
  operation: string,
  input: object,
): Promise<Record<string, unknown>> {
  const { endpoint, service, target } = address;
  const body = JSON.stringify(input);
  const url = `${endpoint}/`;
  const plain = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${target}.${operation}` };
  const headers = signRequest({ method: 'POST', url, headers: plain, body, service, now: Date.now() });
  const response = await fetch(url, { method: 'POST', headers, body });
  const answer = parseRecord(await response.text());
  if (response.ok) return answer;
  throw new ServiceError(
    text(answer.__type).split('#').at(-1) ?? 'UnknownError',
    text(answer.message ?? answer.Message, `${service} answered ${response.status}`),
  );
}

/** DynamoDB's streams, SQS and DynamoDB itself at their engines. */
export const streamsAt = (endpoint: string): ServiceAddress => ({
  endpoint,
  service: 'dynamodb',
  target: 'DynamoDBStreams_20120810',
});
export const dynamoDbAt = (endpoint: string): ServiceAddress => ({
  endpoint,
  service: 'dynamodb',
  target: 'DynamoDB_20120810',
});
export const sqsAt = (endpoint: string): ServiceAddress => ({
  endpoint,
  service: 'sqs',
  target: 'AmazonSQS',
});
