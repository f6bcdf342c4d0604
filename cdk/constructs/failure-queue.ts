import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { AlarmWithVictim } from './alarm-with-victim.ts';
import { EncryptedQueue } from './encrypted-queue.ts';

/** Where work ends that failed for good: kept fourteen days, and one message is enough for an alarm. */
export class FailureQueue extends EncryptedQueue {
  constructor(scope: Construct, id: string, props: { key: IKey; hurt: string }) {
    super(scope, id, { key: props.key, retentionPeriod: Duration.days(14) });
    new AlarmWithVictim(this, 'NotEmpty', {
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      hurt: props.hurt,
    });
  }
}
