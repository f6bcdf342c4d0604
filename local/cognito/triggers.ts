import { LOCAL_REGION } from '../engine.ts';
import type { PoolConfig, TriggerConfig } from './config.ts';
import { Refusal } from './failure.ts';
import type { Service } from './service.ts';

export type TriggerName = Exclude<keyof TriggerConfig, 'PreTokenGenerationConfig'>;

/** Whom the event is about; a user who is not in the pool has neither attributes nor status. */
export interface Subject {
  username: string;
  attributes: Record<string, string>;
  status?: string;
}

export interface TriggerCall {
  name: TriggerName;
  /** For example PreSignUp_ExternalProvider. */
  source: string;
  subject: Subject;
  clientId: string;
  request?: Record<string, unknown>;
  response?: Record<string, unknown>;
}

/** The event version asked for: "1", or "2" and "3" for newer token customisation. */
export function triggerOf(pool: PoolConfig, name: TriggerName): { arn: string; version: string } | undefined {
  const config = pool.LambdaConfig;
  if (name === 'PreTokenGeneration' && config?.PreTokenGenerationConfig) {
    const { LambdaArn, LambdaVersion } = config.PreTokenGenerationConfig;
    return { arn: LambdaArn, version: LambdaVersion.slice(1, 2) };
  }
  const arn = config?.[name];
  return arn ? { arn, version: '1' } : undefined;
}

/**
 * Calls the pool's function for this trigger and gives back its `response`, or undefined when the pool has none.
 * A function that throws refuses the sign-in: UserLambdaValidationException, as in the service. The service's
 * limit of five seconds is not kept, because a cold start on a busy laptop can be slower than that.
 */
export async function fireTrigger(
  service: Service,
  pool: PoolConfig,
  call: TriggerCall,
): Promise<Record<string, unknown> | undefined> {
  const trigger = triggerOf(pool, call.name);
  if (!trigger) return undefined;
  const { subject } = call;
  const event = {
    version: trigger.version,
    triggerSource: call.source,
    region: LOCAL_REGION,
    userPoolId: pool.Id,
    userName: subject.username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: call.clientId },
    request: {
      userAttributes: {
        ...subject.attributes,
        ...(subject.status ? { 'cognito:user_status': subject.status } : {}),
      },
      ...call.request,
    },
    response: call.response ?? {},
  };
  let answer: unknown;
  try {
    answer = await service.invoke(trigger.arn, event);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      'UserLambdaValidationException',
      `${call.name} failed with error ${reason.replace(/\.$/, '')}.`,
    );
  }
  const response = (answer as { response?: unknown } | null | undefined)?.response;
  if (typeof response !== 'object' || response === null || Array.isArray(response)) {
    throw new Refusal('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  }
  return response as Record<string, unknown>;
}
