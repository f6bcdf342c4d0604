import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { EncryptionKey } from './encryption-key.ts';

/**
 * The key of everything stored. Beside the account's own roles, four services use it in our name: the logs for our
 * log groups, the alarms to reach their encrypted topic, and S3 and EventBridge to write to encrypted queues. Each only
 * for this account. Source: KMS key policies in the guides of CloudWatch Logs, SNS, S3 notifications and EventBridge.
 */
export class StorageKey extends EncryptionKey {
  constructor(scope: Construct, id: string) {
    super(scope, id, 'Encrypts the table, the buckets, the queues and the logs');
    const { account, region, partition } = Stack.of(this);
    const fromHere = { StringEquals: { 'aws:SourceAccount': account } };
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
          },
        },
      }),
    );
    for (const service of ['cloudwatch.amazonaws.com', 's3.amazonaws.com', 'events.amazonaws.com'])
      this.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(service)],
          actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
          resources: ['*'],
          conditions: fromHere,
        }),
      );
  }
}
