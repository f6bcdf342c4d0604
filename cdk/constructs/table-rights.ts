import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';

/** Never Scan, and nothing that changes the table itself. */
export const readOnly = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const;
/** Also transactions: DynamoDB asks for the right to each item's own operation. */
export const readWrite = [
  ...readOnly,
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
] as const;

/** Lets the function do just these things with the items of the table, and use its key through DynamoDB only. */
export function grantTable(
  fn: Function,
  data: { table: ITable; key: IKey },
  actions: readonly string[],
): void {
  fn.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [data.table.tableArn] }));
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:GenerateDataKey',
        'kms:DescribeKey',
      ],
      resources: [data.key.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(fn).region}.amazonaws.com` },
      },
    }),
  );
}
