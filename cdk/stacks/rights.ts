import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ARCHIVE_DAYS } from '#shared/rights/archive.ts';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { EncryptedQueue } from '../constructs/encrypted-queue.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { addFileMaker, addNightlyLook } from '../modules/rights.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data.ts';

/**
 * What families have a right to: files put together for them, the archive of what was erased, where both lie, and the
 * queue of the work.
 */
export class RightsStack extends Stack {
  readonly queue: EncryptedQueue;
  readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { data: DataStack; settings: Settings; userPool: UserPool },
  ) {
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
      lifecycleRules: [
        {
          id: 'files',
          prefix: 'files/',
          // A month for the answer, up to two more when it is hard (GDPR art. 12(3)), and thirty days to fetch it.
          expiration: Duration.days(125),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // The archive has fetched it long before; until then nothing here can remove it.
        { id: 'archive', prefix: 'archive/', expiration: Duration.days(ARCHIVE_DAYS) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    addFileMaker(this, props);
    addNightlyLook(this, props);
  }
}
