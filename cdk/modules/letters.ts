import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { EncryptedQueue } from '../constructs/encrypted-queue.ts';
import { grantMessages, type MessageSender } from '../constructs/message-rights.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from '../stacks/data.ts';

/** What the stack of letters has for those who send them. */
export interface Letters extends MessageSender {
  queue: EncryptedQueue;
  /** By municipality: the certificate for the post, and the key that its receipts come with. */
  postSecrets: ReadonlyMap<string, ISecret>;
  /** The municipalities' connections to Digital Post, as the functions read them. */
  postEnvironment: string;
}

interface Surroundings {
  data: DataStack;
  settings: Settings;
  siteOrigin: string;
}

/** What every function of letters knows. */
export const lettersEnvironment = (
  letters: Letters,
  { data, siteOrigin }: Omit<Surroundings, 'settings'>,
) => ({
  DATA_KEY_ARN: data.dataKey.keyArn,
  SITE_ORIGIN: siteOrigin,
  // Without a scheme: what stands in a letter is the public address wherever this runs.
  SITE_DOMAIN: new URL(siteOrigin).host,
  LETTERS_QUEUE_URL: letters.queue.queueUrl,
  DIGITAL_POST: letters.postEnvironment,
});

/** Lets the function read the municipalities' certificates and receipt keys, and their encryption through that alone. */
export function grantPostSecrets(fn: Function, letters: Letters, data: DataStack): void {
  if (letters.postSecrets.size === 0) return;
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [...letters.postSecrets.values()].map((secret) => secret.secretArn),
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt'],
      resources: [data.key.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `secretsmanager.${Stack.of(fn).region}.amazonaws.com` },
      },
    }),
  );
}

/** The function that hands letters to the post, and tells people that something waits. */
export function addLetterSender(letters: Letters & Stack, props: Surroundings): ModuleFunction {
  const { data } = props;
  const sender = new ModuleFunction(letters, 'letters-reactions', {
    bundle: 'letters-reactions',
    description: 'Hands letters to Digital Post, follows up on them, and sends notices on',
    environment: { TABLE_NAME: data.table.tableName, ...lettersEnvironment(letters, props) },
    logKey: data.key,
    timeout: Duration.minutes(1),
    hurt: 'Families do not get letters, and nobody is told by e-mail or text message that something waits. Look at the log of letters-reactions.',
  });
  grantTable(sender, data, readWrite);
  data.dataKey.grantDecrypt(sender);
  grantMessages(sender, letters);
  grantPostSecrets(sender, letters, data);
  letters.queue.grantSendMessages(sender);
  // Few at once: the post counts its callers.
  sender.addEventSource(
    new SqsEventSource(letters.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 4 }),
  );
  return sender;
}

/** Every five minutes, for each municipality: what is due, what nothing was heard of, what is to be told. */
export function addLookAfter(letters: Letters & Stack, { settings }: Surroundings): void {
  const group = new CfnScheduleGroup(letters, 'Schedules', { name: `${letters.stackName}-letters` });
  const role = new Role(letters, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': letters.account } },
    }),
  });
  letters.queue.grantSendMessages(role);
  for (const { tenant } of settings.municipalities)
    new CfnSchedule(letters, `LookAfter${tenant}`, {
      groupName: group.ref,
      name: `look-after-${tenant}`,
      scheduleExpression: 'rate(5 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: letters.queue.queueArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ kind: 'look-after', tenant }),
      },
    });
}
