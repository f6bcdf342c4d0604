import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Choice, Condition, Succeed, Wait, WaitTime, type IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { forEachBatch, task } from '../constructs/step-task.ts';

const round = { 'tenant.$': '$.tenant', 'roundId.$': '$.roundId' };
const batch = { ...round, 'units.$': '$$.Map.Item.Value' };

/**
 * One round from opening to locking. After opening it loops: what comes next and when, wait, do it. The table says
 * how far the round has come, so an execution that is redriven, or started twice, goes on where the round stands.
 */
export function roundDefinition(scope: Construct, steps: IFunction): IChainable {
  const inBatch = { 'tenant.$': '$.tenant', 'roundId.$': '$.roundId', 'units.$': '$.units' };
  const over = new Succeed(scope, 'Over');
  const nextMoment = task(scope, steps, 'NextMoment', 'next-moment', round);
  const remind = forEachBatch(
    scope,
    'RemindGroups',
    batch,
    task(scope, steps, 'RemindBatch', 'remind-batch', inBatch),
  );
  const close = forEachBatch(
    scope,
    'CloseGroups',
    batch,
    task(scope, steps, 'CloseBatch', 'close-batch', inBatch),
  );
  const open = forEachBatch(
    scope,
    'OpenGroups',
    batch,
    task(scope, steps, 'OpenBatch', 'open-batch', inBatch),
  );

  const act = new Choice(scope, 'WhatNow')
    .when(
      Condition.stringEquals('$.kind', 'remind'),
      remind
        .next(task(scope, steps, 'MarkReminded', 'mark-reminded', { ...round, 'at.$': '$.at' }))
        .next(nextMoment),
    )
    .when(
      Condition.stringEquals('$.kind', 'close-own'),
      task(scope, steps, 'CloseOwn', 'close-own', round).next(nextMoment),
    )
    .when(
      Condition.stringEquals('$.kind', 'close'),
      close.next(task(scope, steps, 'Settle', 'settle', round)).next(nextMoment),
    )
    .when(Condition.stringEquals('$.kind', 'lock'), task(scope, steps, 'Lock', 'lock', round).next(over))
    .otherwise(over);
  nextMoment.next(
    new Choice(scope, 'AnythingLeft')
      .when(Condition.stringEquals('$.kind', 'none'), over)
      .otherwise(new Wait(scope, 'UntilMoment', { time: WaitTime.timestampPath('$.at') }).next(act)),
  );
  return task(scope, steps, 'Begin', 'begin', round).next(
    new Choice(scope, 'MayBegin')
      .when(
        Condition.booleanEquals('$.proceed', true),
        open.next(task(scope, steps, 'MarkOpen', 'mark-open', round)).next(nextMoment),
      )
      .otherwise(over),
  );
}
