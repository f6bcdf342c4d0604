import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';

/**
 * Where the record of reads lies day by day. Object Lock in compliance mode: until the years are over nobody can remove
 * or change what was put there, the account's owner included (S3 user guide, "Locking objects with Object Lock").
 */
export class RecordArchive extends Bucket {
  constructor(scope: Construct, id: string, props: { key: IKey; logBucket: IBucket; years: number }) {
    const kept = Duration.days(365 * props.years);
    super(scope, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(kept),
      serverAccessLogsBucket: props.logBucket,
      serverAccessLogsPrefix: 'record/',
      // Removed when nothing holds it any more.
      lifecycleRules: [
        { expiration: kept.plus(Duration.days(30)), noncurrentVersionExpiration: Duration.days(30) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** Lets the function put days there and read them again, and use the key through S3 only. Never remove, never unlock. */
export function grantArchive(
  fn: Function,
  { recordBucket, key }: { recordBucket: IBucket; key: IKey },
): void {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention'],
      resources: [recordBucket.arnForObjects('*')],
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [recordBucket.bucketArn] }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(fn).region}.amazonaws.com` } },
    }),
  );
  accept(
    fn.role ?? fn,
    'AwsSolutions-IAM5[Resource::RoedTraadData:ExportsOutputFnGetAttRecord83264F3EArn8345BC93/*]',
    'Every day of every municipality has an object of its own, named by the day',
  );
}
