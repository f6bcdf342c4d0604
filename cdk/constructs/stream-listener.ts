import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { AlarmWithVictim } from './alarm-with-victim.ts';
import { FailureQueue } from './failure-queue.ts';
import { ModuleFunction } from './module-function.ts';
import { grantTable, readWrite } from './table-rights.ts';

/** A filter on the keys of the changed item: a change passes when every key named holds one of its patterns (Lambda guide, "Event filtering"). */
export interface KeyPattern {
  pk?: unknown[];
  sk?: unknown[];
}

export interface StreamListenerProps {
  table: ITable;
  key: IKey;
  bundle: string;
  description: string;
  environment?: Record<string, string>;
  /** Which items it hears of: those that fit one of at most five patterns. */
  heard: readonly KeyPattern[];
  /** One sentence: who is hurt when changes are not taken, and what to do first. */
  hurt: string;
}

/**
 * A function that hears of changes in the table. What it cannot take is halved until the one bad change stands alone,
 * tried ten times, and then told to a queue that alarms.
 */
export class StreamListener extends ModuleFunction {
  constructor(scope: Construct, id: string, props: StreamListenerProps) {
    super(scope, id, {
      bundle: props.bundle,
      description: props.description,
      environment: { TABLE_NAME: props.table.tableName, ...props.environment },
      logKey: props.key,
      timeout: Duration.minutes(1),
      hurt: props.hurt,
    });
    grantTable(this, props, readWrite);
    const failures = new FailureQueue(scope, `${id}Failures`, { key: props.key, hurt: props.hurt });
    accept(failures, 'AwsSolutions-SQS3', 'Failures end here, and a person takes them out');
    const filters = props.heard.map((pattern) => {
      const keys = Object.entries(pattern).map(([key, patterns]) => [key, { S: patterns }]);
      return FilterCriteria.filter({
        dynamodb: { Keys: Object.fromEntries(keys) as Record<string, unknown> },
      });
    });
    this.addEventSource(
      new DynamoEventSource(props.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(failures),
        filters,
      }),
    );
    new AlarmWithVictim(this, 'Behind', {
      metric: this.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'max' }),
      threshold: Duration.minutes(15).toMilliseconds(),
      hurt: props.hurt,
    });
  }
}
