import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { CfnSenderId } from 'aws-cdk-lib/aws-smsvoice';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { EncryptedQueue } from '../constructs/encrypted-queue.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { addLetterSender, addLookAfter, type Letters } from '../modules/letters.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data.ts';

/** What leaves the house: letters by Digital Post, e-mail and text messages, and the queue they wait in. */
export class LettersStack extends Stack implements Letters {
  readonly queue: EncryptedQueue;
  /** By municipality: the certificate for the post, and the key that its receipts come with. */
  readonly postSecrets: ReadonlyMap<string, Secret>;
  readonly mailIdentityArn: string;
  readonly mailSetArn: string;
  readonly smsSenderArn: string;
  /** What a function must know to send an e-mail or a text message. */
  readonly messageEnvironment: Record<string, string>;
  /** The municipalities' connections to Digital Post, as the functions read them. */
  readonly postEnvironment: string;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { settings: Settings; siteOrigin: string; data: DataStack },
  ) {
    super(scope, id, props);
    const { settings, data } = props;
    const failures = new FailureQueue(this, 'Failures', {
      key: data.key,
      hurt: 'Families do not get a letter they must have: it could not be handed to the post. It stands on the page of the letters; try it again there.',
    });
    this.queue = new EncryptedQueue(this, 'Queue', {
      key: data.key,
      // Six times the function's timeout, as AWS advises for event sources.
      visibilityTimeout: Duration.minutes(6),
      deadLetterQueue: { queue: failures, maxReceiveCount: 5 },
    });
    new AlarmWithVictim(this, 'Waits', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(15) }),
      threshold: Duration.hours(2).toSeconds(),
      hurt: 'Families wait for letters that were sent hours ago. Look at the log of letters-reactions.',
    });

    const { domain, municipalities, letters } = settings;
    const set = new ConfigurationSet(this, 'MailSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    const identity = new EmailIdentity(this, 'MailIdentity', {
      identity: Identity.domain(domain),
      configurationSet: set,
    });
    // The domain's owner enters these three at the name server; until then no e-mail leaves.
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `MailRecord${index + 1}`, { value: `${name} CNAME ${value}` });
    });
    this.mailIdentityArn = identity.emailIdentityArn;
    this.mailSetArn = this.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: set.configurationSetName,
    });
    const sender = new CfnSenderId(this, 'SmsSender', {
      senderId: letters.smsSender,
      isoCountryCode: 'DK',
      deletionProtectionEnabled: true,
    });
    this.smsSenderArn = sender.attrArn;
    this.messageEnvironment = {
      MAIL_FROM: `Rød Tråd <${letters.mailName}@${domain}>`,
      MAIL_SET: set.configurationSetName,
      SMS_SENDER: letters.smsSender,
    };

    this.postSecrets = new Map(
      municipalities
        .filter((one) => one.digitalPost)
        .map(({ tenant, name }) => {
          const secret = new Secret(this, `Post${tenant}`, {
            secretName: `roed-traad/digital-post-${tenant}`,
            description: `Digital Post of ${name}: {"certificate": PEM, "key": PEM, "receiptKey": text}`,
            encryptionKey: data.key,
            removalPolicy: RemovalPolicy.RETAIN,
          });
          accept(
            secret,
            'AwsSolutions-SMG4',
            'The certificate is issued by the authority and renewed by hand',
          );
          return [tenant, secret];
        }),
    );
    this.postEnvironment = JSON.stringify(
      Object.fromEntries(
        municipalities.flatMap(({ tenant, name, digitalPost }) =>
          digitalPost
            ? [[tenant, { label: name, secret: `roed-traad/digital-post-${tenant}`, ...digitalPost }]]
            : [],
        ),
      ),
    );
    addLetterSender(this, props);
    addLookAfter(this, props);
  }
}
