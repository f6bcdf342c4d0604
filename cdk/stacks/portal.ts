import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { EncryptedQueue } from '../constructs/encrypted-queue.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { MalwareScan } from '../constructs/malware-scan.ts';
import { addFileReader } from '../modules/portal.ts';
import type { DataStack } from './data.ts';

/**
 * What the municipalities show to everyone: the files, the look through each for malware, and the queue of what came of
 * it. Nothing private lies here; nobody reaches a file without an address that the API has made.
 */
export class PortalStack extends Stack {
  readonly bucket: Bucket;
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack; siteOrigin: string }) {
    super(scope, id, props);
    const { data } = props;
    this.bucket = new Bucket(this, 'Files', {
      // Meant for everyone: a key of our own would keep no secret.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      // The version that was looked through is the one that is handed out: none may go while its document stands.
      versioned: true,
      serverAccessLogsBucket: data.logBucket,
      serverAccessLogsPrefix: 'portal/',
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [props.siteOrigin],
          allowedHeaders: ['*'],
          maxAge: 600,
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plain = this.bucket.node.defaultChild as CfnBucket;
    plain.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    const failures = new FailureQueue(this, 'Failures', {
      key: data.key,
      hurt: 'An editor waits for a file that could not be looked into. Look at the log of portal-reactions, then ask for the file to be uploaded again.',
    });
    this.queue = new EncryptedQueue(this, 'Queue', {
      key: data.key,
      // Six times the function's timeout, as AWS advises for event sources.
      visibilityTimeout: Duration.minutes(12),
      deadLetterQueue: { queue: failures, maxReceiveCount: 5 },
    });
    new AlarmWithVictim(this, 'Waits', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(15) }),
      threshold: Duration.hours(1).toSeconds(),
      hurt: 'Editors wait for files that they uploaded an hour ago. Look at the log of portal-reactions.',
    });
    new MalwareScan(this, 'Scan', this.bucket);
    const scanned = new Rule(this, 'Scanned', {
      description: 'Tells the portal what came of looking through a file',
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [this.bucket.bucketName] } },
      },
      targets: [new SqsQueue(this.queue)],
    });
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': scanned.ruleArn } },
      }),
    );
    addFileReader(this, props);
    new CfnOutput(this, 'PortalBucketName', { value: this.bucket.bucketName });
  }
}
