import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stubApp, templateOf } from './synthesized.ts';

let template: Template;
let api: Template;
beforeAll(() => {
  const app = stubApp();
  template = templateOf(app, 'RoedTraadLetters');
  api = templateOf(app, 'RoedTraadApi');
});

const statementSchema = z.object({
  Action: z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat()),
  Resource: z.unknown(),
});
const policySchema = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(statementSchema) }) }),
});
const statementsWith = (of: Template, action: string) =>
  Object.values(of.findResources('AWS::IAM::Policy'))
    .flatMap((policy) => policySchema.parse(policy).Properties.PolicyDocument.Statement)
    .filter((statement) => statement.Action.includes(action));

describe('a letter', () => {
  test('that cannot be sent ends in a queue that alarms, after five tries', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }),
      KmsMasterKeyId: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      AlarmDescription: Match.stringLikeRegexp('^Families do not get a letter'),
    });
  });

  test('is sent by few at once, so that the post is not flooded', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      ScalingConfig: { MaximumConcurrency: 4 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  test('nobody heard of is looked after every five minutes, in each municipality', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: Match.objectLike({ Input: '{"kind":"look-after","tenant":"0899"}' }),
    });
  });

  test('carries the municipality’s certificate from a secret that no template holds', () => {
    template.hasResource('AWS::SecretsManager::Secret', {
      Properties: { Name: 'roed-traad/digital-post-0899', SecretString: Match.absent() },
      DeletionPolicy: 'Retain',
    });
    const readers = statementsWith(template, 'secretsmanager:GetSecretValue');
    expect(readers).toHaveLength(1);
    expect(JSON.stringify(readers)).not.toContain('"*"');
  });
});

describe('e-mail and text messages', () => {
  test('go out over TLS only, in the name of our own domain', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'roedtraad.traaby.example' });
  });

  test('are sent by the functions that must, from the one identity and the one sender', () => {
    for (const action of ['ses:SendEmail', 'sms-voice:SendTextMessage']) {
      const [own, others] = [statementsWith(template, action), statementsWith(api, action)];
      expect([action, own.length]).toEqual([action, 1]);
      expect(others.length).toBeGreaterThanOrEqual(1);
      expect(JSON.stringify([...own, ...others].map((one) => one.Resource))).not.toContain('"*"');
    }
  });
});
