import { Match, type Template } from 'aws-cdk-lib/assertions';
import type { App } from 'aws-cdk-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { allResources, stubApp, templateOf } from './synthesized.ts';

let app: App;
let data: Template;
let api: Template;
beforeAll(() => {
  app = stubApp();
  data = templateOf(app, 'RoedTraadData');
  api = templateOf(app, 'RoedTraadApi');
});

describe('the archive of the record', () => {
  test('is a versioned bucket whose objects nobody can remove for five years', () => {
    data.hasResource('AWS::S3::Bucket', {
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 5 * 365 } },
        },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: Match.anyValue() } },
          ],
        },
      },
      DeletionPolicy: 'Retain',
    });
  });

  test('is written by one function, which may neither remove nor unlock', () => {
    const actions = Object.values(allResources(app))
      .flatMap((all) => Object.values(all))
      .filter((one) => one.Type === 'AWS::IAM::Policy')
      .map((one) => JSON.stringify(one.Properties))
      .filter((policy) => policy.includes('s3:GetObjectRetention'));
    expect(actions).toHaveLength(1);
    expect(actions[0]).not.toMatch(/s3:Delete|s3:PutObjectRetention|s3:Bypass|s3:\*/);
  });

  test('gets its day every night', () => {
    api.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'cron(30 2 * * ? *)',
      Targets: [Match.objectLike({ Input: '{"step":"export-record"}' })],
    });
  });
});

describe('the record in the table', () => {
  test('is changed and removed by nobody: every role that reaches items is denied it', () => {
    const policies = Object.values(allResources(app))
      .flatMap((all) => Object.values(all))
      .filter((one) => one.Type === 'AWS::IAM::Policy')
      .map((one) => JSON.stringify(one.Properties['PolicyDocument']));
    const reaching = policies.filter((policy) => policy.includes('dynamodb:GetItem'));
    expect(reaching.length).toBeGreaterThan(10);
    expect(reaching.filter((policy) => !/"Effect":"Deny"[^}]*/.test(policy))).toEqual([]);
    expect(reaching.filter((policy) => !policy.includes('"????#record#*"'))).toEqual([]);
  });

  test('is heard of by its keeper, of every municipality', () => {
    api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [{ Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"0899#record#"}]}}}}' }],
      },
    });
  });

  test.each(['MassRead', 'RecordChanged'])('has an alarm when %s stands in the log', (MetricName) => {
    api.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: Match.stringLikeRegexp(MetricName === 'MassRead' ? 'mass read' : 'record changed'),
      MetricTransformations: [Match.objectLike({ MetricName })],
    });
    api.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName });
  });
});
