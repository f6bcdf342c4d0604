import type { S3Event } from 'aws-lambda';
import { join } from 'node:path';
import type { Clock } from '#local/clock.ts';
import { startCognito, type Cognito } from '#local/cognito/start.ts';
import type { Authorize } from '#local/dynamodb/authorize.ts';
import { startDynamoDb } from '#local/dynamodb/start.ts';
import type { Engine } from '#local/engine.ts';
import { startKms, type KmsEngine } from '#local/kms/start.ts';
import { startS3 } from '#local/s3/start.ts';
import { startSecrets, type SecretsEngine } from '#local/secrets/start.ts';
import { startSes, type SesEngine } from '#local/ses/start.ts';
import { startSms, type SmsEngine } from '#local/sms/start.ts';
import { startSqs, type SqsEngine } from '#local/sqs/start.ts';

/** The services that keep data. */
export interface Engines {
  dynamoDb: Engine;
  s3: Engine;
  sqs: SqsEngine;
  kms: KmsEngine;
  secrets: SecretsEngine;
  ses: SesEngine;
  sms: SmsEngine;
  cognito: Cognito;
  close(): Promise<void>;
}

export interface EnginesOptions {
  directory: string;
  clock: Clock;
  /** The port of a service by its place in the row; 0 takes a free one. */
  port: (place: number) => number;
  /** Takes an event of a bucket; one whose promise does not fulfil comes again at the next start. */
  onObject: (event: S3Event) => Promise<void>;
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  /** Decides about every request to the tables. */
  authorize: Authorize;
}

/** Starts the engines side by side. When one cannot start, those that did are closed again and the Error is passed on. */
export async function startEngines({
  directory,
  clock,
  port,
  onObject,
  invoke,
  authorize,
}: EnginesOptions): Promise<Engines> {
  const at = (name: string, place: number) => ({
    directory: join(directory, name),
    clock,
    port: port(place),
  });
  const cognitoPort = port(7);
  const started = await Promise.allSettled([
    startDynamoDb({ ...at('dynamodb', 2), authorize }),
    startS3({ ...at('s3', 3), onEvent: onObject }),
    startSqs(at('sqs', 4)),
    startKms(at('kms', 5)),
    startSecrets(at('secrets', 6)),
    startCognito({
      ...at('cognito', 7),
      invoke,
      ...(cognitoPort > 0 && { publicOrigin: `http://localhost:${cognitoPort}` }),
    }),
    startSes(at('ses', 14)),
    startSms(at('sms', 15)),
  ] as const);
  const closeAll = async () => {
    await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
  };
  const [dynamoDb, s3, sqs, kms, secrets, cognito, ses, sms] = started;
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await closeAll();
    throw failed.reason;
  }
  const value = <T>(one: PromiseSettledResult<T>): T => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  };
  return {
    dynamoDb: value(dynamoDb),
    s3: value(s3),
    sqs: value(sqs),
    kms: value(kms),
    secrets: value(secrets),
    ses: value(ses),
    sms: value(sms),
    cognito: value(cognito),
    close: closeAll,
  };
}

/** Service → URL, under the names of the AWS_ENDPOINT_URL_… variables. `own` is the runner's own endpoint. */
export function endpointsOf(
  engines: Engines,
  { own, sts }: { own: string; sts: string },
): Record<string, string> {
  return {
    DYNAMODB: engines.dynamoDb.endpoint,
    DYNAMODB_STREAMS: engines.dynamoDb.endpoint,
    S3: engines.s3.endpoint,
    SQS: engines.sqs.endpoint,
    KMS: engines.kms.endpoint,
    SECRETS_MANAGER: engines.secrets.endpoint,
    SESV2: engines.ses.endpoint,
    PINPOINT_SMS_VOICE_V2: engines.sms.endpoint,
    COGNITO_IDENTITY_PROVIDER: engines.cognito.endpoint,
    STS: sts,
    SFN: own,
    SCHEDULER: own,
    LAMBDA: own,
  };
}
