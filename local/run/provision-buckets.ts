import {
  CreateBucketCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
  S3ServiceException,
  type CORSRule,
  type ObjectLockConfiguration,
} from '@aws-sdk/client-s3';
import { count, flag, isRecord, list, record, texts } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';

/** A client of the local object store. */
export function openS3Client(endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
}

/** Makes the buckets of the assembly and gives them their settings; what lies in them is kept. */
export async function provisionBuckets(model: Model, client: S3Client): Promise<void> {
  await Promise.all(model.ofType('AWS::S3::Bucket').map((bucket) => provisionBucket(client, bucket)));
}

async function provisionBucket(client: S3Client, { name: Bucket, properties }: Resource): Promise<void> {
  const isLocked = flag(properties.ObjectLockEnabled);
  await client
    .send(new CreateBucketCommand({ Bucket, ...(isLocked && { ObjectLockEnabledForBucket: true }) }))
    .catch((error: unknown) => {
      if (!(
        error instanceof S3ServiceException &&
        ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'].includes(error.name)
      ))
        throw error;
    });
  const isVersioned = isLocked || record(properties.VersioningConfiguration).Status === 'Enabled';
  if (isVersioned)
    await client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
  const rules = list(record(properties.CorsConfiguration).CorsRules).map((rule) => corsRule(record(rule)));
  if (rules.length > 0)
    await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: rules } }));
  const lock = properties.ObjectLockConfiguration;
  if (isRecord(lock))
    await client.send(
      new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: lockConfiguration(lock) }),
    );
}

function corsRule(rule: Record<string, unknown>): CORSRule {
  return {
    AllowedMethods: texts(rule.AllowedMethods),
    AllowedOrigins: texts(rule.AllowedOrigins),
    AllowedHeaders: texts(rule.AllowedHeaders),
    ExposeHeaders: texts(rule.ExposedHeaders),
    ...(rule.MaxAge !== undefined && { MaxAgeSeconds: count(rule.MaxAge, 0) }),
  };
}

function lockConfiguration(lock: Record<string, unknown>): ObjectLockConfiguration {
  const retention = record(record(lock.Rule).DefaultRetention);
  const base: ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' };
  if (retention.Mode === undefined) return base;
  const length =
    retention.Years === undefined ? { Days: count(retention.Days, 1) } : { Years: count(retention.Years, 1) };
  return {
    ...base,
    Rule: {
      DefaultRetention: { Mode: retention.Mode === 'COMPLIANCE' ? 'COMPLIANCE' : 'GOVERNANCE', ...length },
    },
  };
}
