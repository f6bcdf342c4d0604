import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable, readOnly } from '../constructs/table-rights.ts';
import type { DataStack } from '../stacks/data.ts';

/** The stack of the portal as far as its functions need it. */
export interface Portal extends Construct {
  readonly bucket: IBucket;
  readonly queue: IQueue;
}

/** What every function of the portal knows. */
export const portalEnvironment = (portal: Portal) => ({ PORTAL_BUCKET: portal.bucket.bucketName });

/** Lets the function get the portal's files, or also sign addresses to which one may be put. */
export function grantPortalFiles(fn: Function, portal: Portal, mode: 'read' | 'read-write'): void {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:GetObjectVersion', ...(mode === 'read-write' ? ['s3:PutObject'] : [])],
      resources: [portal.bucket.arnForObjects('*')],
    }),
  );
  accept(
    fn.role ?? fn,
    mode === 'read'
      ? 'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/*]'
      : 'AwsSolutions-IAM5[Resource::RoedTraadPortal:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/*]',
    'Every file has a place of its own, made when it is asked for',
  );
}

/** The function that reads what editors upload, once it has been looked through for malware. */
export function addFileReader(portal: Portal, { data }: { data: DataStack }): void {
  const reader = new ModuleFunction(portal, 'portal-reactions', {
    bundle: 'portal-reactions',
    description: 'Reads what editors put on the portal: what it is, its words, and who cannot read it',
    environment: { TABLE_NAME: data.table.tableName, ...portalEnvironment(portal) },
    logKey: data.key,
    timeout: Duration.minutes(2),
    // A file of 50 MB is read whole, and unfolded.
    memory: 2048,
    hurt: 'Editors cannot publish what they upload: it waits to be looked into. Look at the log of portal-reactions.',
  });
  grantTable(reader, data, [...readOnly, 'dynamodb:PutItem', 'dynamodb:UpdateItem']);
  grantPortalFiles(reader, portal, 'read');
  reader.addEventSource(
    new SqsEventSource(portal.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 4 }),
  );
}
