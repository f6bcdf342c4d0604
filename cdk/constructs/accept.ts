import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts a finding of the security rules on a construct and all below it, for a reason that a reviewer can judge.
 * `finding` is a rule, such as AwsSolutions-COG2, or one finding of it, such as AwsSolutions-IAM5[Resource::*].
 */
export function accept(construct: IConstruct, finding: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: finding, reason });
}
