import { Duration, Stack } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { accept } from '../constructs/accept.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from '../stacks/data.ts';

/** The stack of rights as far as its functions need it. */
export interface Rights extends Construct {
  readonly bucket: IBucket;
  readonly queue: IQueue;
}

interface Surroundings {
  data: DataStack;
  settings: Settings;
  userPool: UserPool;
}

/** What every function of rights knows. */
export const rightsEnvironment = (rights: Rights, userPool: UserPool) => ({
  RIGHTS_BUCKET: rights.bucket.bucketName,
  USER_POOL_ID: userPool.userPoolId,
});

/** Lets the function say what an erasure would take: which files there are, and whether somebody has a seat. */
export function grantErasurePreview(fn: Function, rights: Rights, userPool: UserPool): void {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [rights.bucket.bucketArn] }),
  );
  userPool.grant(fn, 'cognito-idp:AdminGetUser');
}

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

/** The function that puts together what families have asked to see, finds whose time is up, and erases. */
export function addFileMaker(rights: Rights, { data, userPool }: Surroundings): void {
  const maker = new ModuleFunction(rights, 'rights-reactions', {
    bundle: 'rights-reactions',
    description: 'Puts together what families have asked to see, finds whose time is up, and erases',
    environment: { TABLE_NAME: data.table.tableName, ...rightsEnvironment(rights, userPool) },
    logKey: data.key,
    timeout: Duration.minutes(5),
    memory: 1024,
    hurt: 'Families do not get what they have a right to see, and what should be erased stays. Look at the log of rights-reactions.',
  });
  grantTable(maker, data, readWrite);
  grantRightsFiles(maker, rights, data, 'put');
  grantErasurePreview(maker, rights, userPool);
  userPool.grant(maker, 'cognito-idp:AdminDeleteUser');
  // What was put together for a family goes with the child; what lies in the archive nobody here can remove.
  maker.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: [rights.bucket.arnForObjects('files/*')],
    }),
  );
  accept(
    maker.role ?? maker,
    'AwsSolutions-IAM5[Resource::<Files8E6940B8.Arn>/files/*]',
    'Every file has a place of its own, made when it is asked for',
  );
  maker.addEventSource(
    new SqsEventSource(rights.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 }),
  );
}

/** Every night, for each municipality: a look through all children for those whose time is up. Erases nothing. */
export function addNightlyLook(rights: Rights & Stack, { settings }: Surroundings): void {
  const group = new CfnScheduleGroup(rights, 'Schedules', { name: `${rights.stackName}-rights` });
  const role = new Role(rights, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': rights.account } },
    }),
  });
  rights.queue.grantSendMessages(role);
  for (const { tenant } of settings.municipalities)
    new CfnSchedule(rights, `LookThrough${tenant}`, {
      groupName: group.ref,
      name: `look-through-${tenant}`,
      // After midnight, so that a time that is over today is found today; before anybody works.
      scheduleExpression: 'cron(30 1 * * ? *)',
      scheduleExpressionTimezone: 'Europe/Copenhagen',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: rights.queue.queueArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ kind: 'find-due', tenant }),
      },
    });
}
