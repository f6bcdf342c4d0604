import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';

/** Never Scan, and nothing that changes the table itself. */
export const readOnly = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const;
export const readWrite = [
  ...readOnly,
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
] as const;

/** Lets the function do just these things with the items of the table. */
export function grantTable(
  fn: Function,
  data: { table: ITable; key: IKey },
  actions: readonly string[],
): void {
  fn.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [data.table.tableArn] }));
  data.key.grantEncryptDecrypt(fn);
}
