import { Duration, Stack } from 'aws-cdk-lib';
import { ArnPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { keepsRecord } from './record-rights.ts';

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

/**
 * Lets the function do just these things with the items of one municipality at a time. The function itself has no right
 * to the table: it takes on a role of its own that has, in a session tagged with the municipality, and the role reaches
 * the keys that begin with that tag (IAM user guide, "Pass session tags in AWS STS"; DynamoDB developer guide, "Using
 * IAM policy conditions for fine-grained access control"). The role's ARN comes as TABLE_ROLE_ARN.
 */
export function grantTable(
  fn: Function,
  data: { table: Pick<ITable, 'tableArn'>; key: Pick<IKey, 'keyArn'> },
  actions: readonly string[],
): void {
  const caller = fn.role?.roleArn;
  if (caller === undefined) throw new Error(`${fn.node.path} has no role of its own`);
  const role = new Role(fn, 'TableRole', {
    description: 'Reaches the items of the one municipality that the session is tagged with',
    assumedBy: new ArnPrincipal(caller)
      .withConditions({
        StringLike: { 'aws:RequestTag/tenant': '????' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenant'] },
      })
      .withSessionTags(),
    // A role taken on by a role holds for an hour at most.
    maxSessionDuration: Duration.hours(1),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [data.table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}#*'] },
        // A condition for all values holds for none as well.
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  );
  role.addToPolicy(keepsRecord(data.table.tableArn));
  role.addToPolicy(
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
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [role.roleArn] }),
  );
  fn.addEnvironment('TABLE_ROLE_ARN', role.roleArn);
}
