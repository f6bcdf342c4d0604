import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
  type CfnBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { EncryptedQueue } from '../constructs/encrypted-queue.ts';
import { EncryptionKey } from '../constructs/encryption-key.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { RecordArchive } from '../constructs/record-archive.ts';
import { StorageKey } from '../constructs/storage-key.ts';

/** Everything that must outlive any release: the table, the raw grunddata files, and the keys they are under. */
export class DataStack extends Stack {
  readonly key: EncryptionKey;
  /** Wraps the municipalities' own keys; only the functions that need CPR or keyed hashes may use it. */
  readonly dataKey: EncryptionKey;
  readonly table: Table;
  readonly logBucket: Bucket;
  readonly rosterBucket: Bucket;
  /** The record of reads, day by day, locked. */
  readonly recordBucket: Bucket;
  readonly rosterQueue: Queue;
  /** Where every alarm is sent. Stands here because all other stacks' alarms need it before they exist. */
  readonly alarmTopic: Topic;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { siteOrigin: string; alarmEmail: string; recordYears: number },
  ) {
    super(scope, id, props);
    this.key = new StorageKey(this, 'StorageKey');
    this.alarmTopic = new AlarmTopic(this, 'Alarms', { key: this.key, email: props.alarmEmail });
    this.dataKey = new EncryptionKey(this, 'MunicipalityKey', 'Wraps the keys of the municipalities');

    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'ttl',
    });
    new AlarmWithVictim(this, 'TableRefuses', {
      metric: new MathExpression({
        expression: 'FILL(reads, 0) + FILL(writes, 0)',
        usingMetrics: {
          reads: this.table.metric('ReadThrottleEvents', { statistic: 'sum' }),
          writes: this.table.metric('WriteThrottleEvents', { statistic: 'sum' }),
        },
        label: 'requests the table turned away',
        period: Duration.minutes(5),
      }),
      threshold: 50,
      periods: 2,
      hurt: 'Pages are slow and some fail, since the table turns requests away. Find the hot partition in the contributor insights.',
    });

    this.logBucket = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // CloudFront writes its logs with an ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const failures = new FailureQueue(this, 'RosterFailures', {
      key: this.key,
      hurt: 'Children and staff of a unit are not up to date: a grunddata file could not be imported. Open the import page and press Try again.',
    });
    this.rosterQueue = new EncryptedQueue(this, 'RosterQueue', {
      key: this.key,
      // Six times the function's timeout, as AWS advises for event sources.
      visibilityTimeout: Duration.minutes(30),
      deadLetterQueue: { queue: failures, maxReceiveCount: 5 },
    });
    new AlarmWithVictim(this, 'RosterWaits', {
      metric: this.rosterQueue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(15) }),
      threshold: Duration.hours(2).toSeconds(),
      hurt: 'Grunddata that came in hours ago is not read: new children and staff are missing. Look at the log of roster-reactions.',
    });
    this.rosterBucket = new Bucket(this, 'Roster', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: this.logBucket,
      serverAccessLogsPrefix: 'roster/',
      // The administrator's browser puts the file there by a presigned URL.
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [props.siteOrigin],
          allowedHeaders: ['*'],
          maxAge: 600,
        },
      ],
      lifecycleRules: [{ expiration: Duration.days(395), noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.#tellQueueOfNewFiles();
    this.recordBucket = new RecordArchive(this, 'Record', {
      key: this.key,
      logBucket: this.logBucket,
      years: props.recordYears,
    });
    new CfnOutput(this, 'RecordBucketName', { value: this.recordBucket.bucketName });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    // Where an operations team, or a system of the municipality, drops grunddata: <municipality code>/<any name>.xml
    new CfnOutput(this, 'RosterBucketName', { value: this.rosterBucket.bucketName });
  }

  /** Written on the bucket itself: the ordinary construct would add a function of its own to set it. */
  #tellQueueOfNewFiles(): void {
    const fromBucket = {
      ArnLike: { 'aws:SourceArn': `arn:${this.partition}:s3:::*` },
      StringEquals: { 'aws:SourceAccount': this.account },
    };
    this.rosterQueue.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.rosterQueue.queueArn],
        conditions: fromBucket,
      }),
    );
    const bucket = this.rosterBucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: this.rosterQueue.queueArn,
          filter: { s3Key: { rules: [{ name: 'suffix', value: '.xml' }] } },
        },
      ],
    };
    // S3 tries the queue when the notification is set: its policy must be there first.
    for (const child of this.rosterQueue.node.children) bucket.node.addDependency(child);
  }
}
