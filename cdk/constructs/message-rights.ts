import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';

/** In whose name e-mail and text messages go out. */
export interface MessageSender {
  mailIdentityArn: string;
  mailSetArn: string;
  smsSenderArn: string;
  /** What a function must know to send one. */
  messageEnvironment: Record<string, string>;
}

/** Lets the function send e-mail and text messages in the installation's name, and tells it that name. */
export function grantMessages(fn: Function, letters: MessageSender): void {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [letters.mailIdentityArn, letters.mailSetArn],
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['sms-voice:SendTextMessage'], resources: [letters.smsSenderArn] }),
  );
  for (const [name, value] of Object.entries(letters.messageEnvironment)) fn.addEnvironment(name, value);
}
