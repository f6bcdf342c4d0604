import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { accept } from '../constructs/accept.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import type { DataStack } from '../stacks/data.ts';

/** The stack of rights as far as its functions need it. */
export interface Rights extends Construct {
  readonly bucket: IBucket;
  readonly queue: IQueue;
}

/** What every function of rights knows. */
export const rightsEnvironment = (rights: Rights) => ({ RIGHTS_BUCKET: rights.bucket.bucketName });

/** Lets the function read, or put, the files that were put together, and use their key through S3 only. */
export function grantRightsFiles(fn: Function, rights: Rights, data: DataStack, mode: 'read' | 'put'): void {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: [mode === 'read' ? 's3:GetObject' : 's3:PutObject'],
      resources: [rights.bucket.arnForObjects('*')],
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({
      // Putting with a bucket key asks for both (S3 user guide, "Bucket keys").
      actions: ['kms:Decrypt', ...(mode === 'put' ? ['kms:GenerateDataKey'] : [])],
      resources: [data.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(fn).region}.amazonaws.com` } },
    }),
  );
  accept(
    fn.role ?? fn,
    mode === 'put'
      ? 'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/*]'
      : 'AwsSolutions-IAM5[Resource::RoedTraadRights:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/*]',
    'Every file has a place of its own, made when it is asked for',
  );
}

/** The function that puts together what families have asked to see. */
export function addFileMaker(rights: Rights, data: DataStack): void {
  const maker = new ModuleFunction(rights, 'rights-reactions', {
    bundle: 'rights-reactions',
    description: 'Puts together what families have asked to see about a child',
    environment: { TABLE_NAME: data.table.tableName, ...rightsEnvironment(rights) },
    logKey: data.key,
    timeout: Duration.minutes(5),
    memory: 1024,
    hurt: 'Families do not get what they have a right to see. Look at the log of rights-reactions.',
  });
  grantTable(maker, data, readWrite);
  grantRightsFiles(maker, rights, data, 'put');
  maker.addEventSource(
    new SqsEventSource(rights.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 }),
  );
}
