import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ARCHIVE_DAYS } from '#shared/rights/archive.ts';
import { stubApp, templateOf } from './synthesized.ts';

let template: Template;
let api: Template;
beforeAll(() => {
  const app = stubApp();
  template = templateOf(app, 'RoedTraadRights');
  api = templateOf(app, 'RoedTraadApi');
});

const statementSchema = z.object({
  Action: z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat()),
  Resource: z.unknown(),
});
const policySchema = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(statementSchema) }) }),
});
const statementsWith = (of: Template, action: RegExp) =>
  Object.values(of.findResources('AWS::IAM::Policy'))
    .flatMap((policy) => policySchema.parse(policy).Properties.PolicyDocument.Statement)
    .filter((statement) => statement.Action.some((one) => action.test(one)));

describe('the files of rights', () => {
  test('for families go by themselves, and those for the archive stay for the years the certificate says', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({ Prefix: 'files/', ExpirationInDays: 125, Status: 'Enabled' }),
          Match.objectLike({ Prefix: 'archive/', ExpirationInDays: ARCHIVE_DAYS, Status: 'Enabled' }),
        ],
      },
    });
  });

  test('can be removed by the function that erases alone, and never those for the archive', () => {
    const removers = statementsWith(template, /^s3:Delete/);
    expect(removers).toHaveLength(1);
    expect(JSON.stringify(removers[0]?.Resource)).toMatch(/\/files\/\*/);
    const elsewhere = statementsWith(api, /^s3:Delete/).map(({ Resource }) => JSON.stringify(Resource));
    expect(elsewhere.filter((resource) => resource.includes('RoedTraadRights'))).toEqual([]);
  });
});

test('every night, in each municipality, all children are looked through', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(30 1 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/Copenhagen',
    Target: Match.objectLike({ Input: '{"kind":"find-due","tenant":"0899"}' }),
  });
});

test('a seat is taken out by the function that erases; the one that answers only looks whether there is one', () => {
  expect(statementsWith(template, /^cognito-idp:AdminDeleteUser$/)).toHaveLength(1);
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ USER_POOL_ID: Match.anyValue() }) },
  });
});
