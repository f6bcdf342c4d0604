import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Where every alarm is sent, encrypted, and from there by e-mail. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, props: { key: IKey; email: string }) {
    super(scope, id, { masterKey: props.key, enforceSSL: true });
    this.addSubscription(new EmailSubscription(props.email));
    // A topic with a policy of its own loses the default one, by which the account's alarms were let in.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }
}
