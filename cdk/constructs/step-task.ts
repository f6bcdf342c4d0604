import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Errors, JitterType, Map, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/** One task: calls the steps function with the step's name and input. Every step may be called twice, so everything is retried. */
export function task(
  scope: Construct,
  steps: IFunction,
  name: string,
  step: string,
  input: Record<string, unknown>,
  keepInput = false,
): LambdaInvoke {
  const invoke = new LambdaInvoke(scope, name, {
    lambdaFunction: steps,
    payload: TaskInput.fromObject({ step, ...input }),
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    ...(keepInput ? { resultPath: '$.outcome' } : {}),
  });
  invoke.addRetry({
    errors: [Errors.ALL],
    interval: Duration.seconds(2),
    maxAttempts: 6,
    backoffRate: 2,
    maxDelay: Duration.minutes(2),
    jitterStrategy: JitterType.FULL,
  });
  return invoke;
}

/** Runs the task once for each batch of units, at most ten at a time; a result is not kept, the table holds it. */
export function forEachBatch(
  scope: Construct,
  name: string,
  itemSelector: Record<string, unknown>,
  each: LambdaInvoke,
): Map {
  const map = new Map(scope, name, {
    itemsPath: '$.batches',
    itemSelector,
    maxConcurrency: 10,
    resultPath: '$.outcome',
  });
  map.itemProcessor(each);
  return map;
}
