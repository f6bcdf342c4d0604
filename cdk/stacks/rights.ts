import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { EncryptedQueue } from '../constructs/encrypted-queue.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { addFileMaker } from '../modules/rights.ts';
import type { DataStack } from './data.ts';

/** What families have a right to: files put together for them, where they lie, and the queue they are asked for in. */
export class RightsStack extends Stack {
  readonly queue: EncryptedQueue;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack }) {
    super(scope, id, props);
    const { data } = props;
    const failures = new FailureQueue(this, 'Failures', {
      key: data.key,
      hurt: 'A family waits for what it has a right to see: it could not be put together. Look at the log of rights-reactions, then press Make again on the page of rights.',
    });
    this.queue = new EncryptedQueue(this, 'Queue', {
      key: data.key,
      // Six times the function's timeout, as AWS advises for event sources.
      visibilityTimeout: Duration.minutes(30),
      deadLetterQueue: { queue: failures, maxReceiveCount: 5 },
    });
    new AlarmWithVictim(this, 'Waits', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(15) }),
      threshold: Duration.hours(6).toSeconds(),
      hurt: 'Families wait for what they asked to see hours ago. Look at the log of rights-reactions.',
    });
    this.bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.KMS,
      encryptionKey: data.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: data.logBucket,
      serverAccessLogsPrefix: 'rights/',
      // A month for the answer, up to two more when it is hard (GDPR art. 12(3)), and thirty days to fetch it.
      lifecycleRules: [{ expiration: Duration.days(125), noncurrentVersionExpiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    addFileMaker(this, data);
  }
}
