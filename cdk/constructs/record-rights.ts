import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * Nobody changes or removes what stands in the record of reads or in its chain, whatever else they may: the statement
 * goes into every role that reaches the table. IAM cannot tell a first write from a second, so overwriting by PutItem is
 * refused by the condition of the write itself, and what gets past that is seen in the stream and by the verification.
 */
export const keepsRecord = (tableArn: string): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
    resources: [tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['????#record#*', '????#chain#*'] } },
  });
