import { Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** A queue under our key that is reached by TLS only. */
export class EncryptedQueue extends Queue {
  constructor(
    scope: Construct,
    id: string,
    { key, ...props }: Omit<QueueProps, 'encryption' | 'encryptionMasterKey' | 'enforceSSL'> & { key: IKey },
  ) {
    super(scope, id, {
      ...props,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
    });
  }

  /** Sending, and the key through SQS only: the library's own grant gives the key for everything. */
  override grantSendMessages(grantee: IGrantable): Grant {
    if (this.encryptionMasterKey)
      Grant.addToPrincipal({
        grantee,
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resourceArns: [this.encryptionMasterKey.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(this).region}.amazonaws.com` } },
      });
    return Grant.addToPrincipal({
      grantee,
      actions: ['sqs:SendMessage', 'sqs:GetQueueUrl', 'sqs:GetQueueAttributes'],
      resourceArns: [this.queueArn],
    });
  }
}
