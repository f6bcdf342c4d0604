import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { accept } from './accept.ts';

/** Lets the function read or also write the grunddata files, and use their key through S3 only. */
export function grantFiles(
  fn: Function,
  data: { rosterBucket: IBucket; key: IKey },
  mode: 'read' | 'read-write',
): void {
  const files = data.rosterBucket.arnForObjects('*');
  const writes = mode === 'read-write';
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:GetObject', ...(writes ? ['s3:PutObject'] : [])],
      resources: [files],
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', ...(writes ? ['kms:GenerateDataKey'] : [])],
      resources: [data.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(fn).region}.amazonaws.com` } },
    }),
  );
  accept(
    fn.role ?? fn,
    'AwsSolutions-IAM5[Resource::RoedTraadData:ExportsOutputFnGetAttRoster47CD5670Arn3B15C474/*]',
    'Every file has a key of its own, made when it is uploaded',
  );
}
