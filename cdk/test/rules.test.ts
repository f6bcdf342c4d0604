import { beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import { foreignRoutes } from '#shared/directory/foreign-routes.ts';
import { rules } from './rules.ts';
import { allResources, stubApp, type Resource, type Resources } from './synthesized.ts';

const publicRoutes = new Set(
  [...contracts.filter((contract) => contract.permission === 'public'), ...foreignRoutes].map(
    (one) => `${one.method} /api${one.path}`,
  ),
);
let stacks: Record<string, Resources>;
beforeAll(() => {
  stacks = allResources(stubApp());
});

/** What must be done to the first resource of the type, so that the rule finds it. */
const planted: Record<string, [type: string, harm: (resource: Resource, all: Resources) => void]> = {
  'a table can be restored to any second': [
    'AWS::DynamoDB::Table',
    ({ Properties }) => delete Properties['PointInTimeRecoverySpecification'],
  ],
  'a table is under our own key': [
    'AWS::DynamoDB::Table',
    ({ Properties }) => (Properties['SSESpecification'] = { SSEEnabled: true }),
  ],
  'a table cannot be deleted by mistake': [
    'AWS::DynamoDB::Table',
    ({ Properties }) => (Properties['DeletionProtectionEnabled'] = false),
  ],
  'a key turns over and outlives its stack': [
    'AWS::KMS::Key',
    ({ Properties }) => (Properties['EnableKeyRotation'] = false),
  ],
  'a bucket is closed to the public': [
    'AWS::S3::Bucket',
    ({ Properties }) => (Properties['PublicAccessBlockConfiguration'] = { BlockPublicAcls: true }),
  ],
  'a bucket is reached by TLS only': ['AWS::S3::Bucket', (_, all) => removeAll(all, 'AWS::S3::BucketPolicy')],
  'a queue is reached by TLS only': ['AWS::SQS::Queue', (_, all) => removeAll(all, 'AWS::SQS::QueuePolicy')],
  'a queue is under our own key': [
    'AWS::SQS::Queue',
    ({ Properties }) => delete Properties['KmsMasterKeyId'],
  ],
  'a log is encrypted and ends some day': [
    'AWS::Logs::LogGroup',
    ({ Properties }) => delete Properties['RetentionInDays'],
  ],
  'a function writes to a log of ours': [
    'AWS::Lambda::Function',
    ({ Properties }) => delete Properties['LoggingConfig'],
  ],
  'a function has an alarm': ['AWS::Lambda::Function', (_, all) => removeAll(all, 'AWS::CloudWatch::Alarm')],
  'an alarm says who is hurt and reaches somebody': [
    'AWS::CloudWatch::Alarm',
    ({ Properties }) => delete Properties['AlarmActions'],
  ],
  'a role has no managed policy': [
    'AWS::IAM::Role',
    ({ Properties }) => (Properties['ManagedPolicyArns'] = ['arn:aws:iam::aws:policy/AdministratorAccess']),
  ],
  'rights to the table are spelled out': [
    'AWS::IAM::Policy',
    ({ Properties }) =>
      (Properties['PolicyDocument'] = {
        Statement: [{ Effect: 'Allow', Action: 'dynamodb:*', Resource: 'arn:aws:dynamodb:::table/any' }],
      }),
  ],
  'rights to the table end at the municipality of the session': [
    'AWS::IAM::Policy',
    ({ Properties }) =>
      (Properties['PolicyDocument'] = {
        Statement: [
          {
            ...{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: 'arn:aws:dynamodb:::table/any' },
            // Holds for a request that names no key at all.
            Condition: {
              'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}#*'] },
            },
          },
        ],
      }),
  ],
  'a role that reaches the table is taken on for one municipality': [
    'AWS::IAM::Role',
    ({ Properties }, all) => {
      const [id] = Object.entries(all).find(([, one]) => one.Properties === Properties) ?? [];
      all['Planted'] = {
        Type: 'AWS::IAM::Policy',
        Properties: {
          Roles: [{ Ref: id }],
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: 'x' }] },
        },
      };
    },
  ],
  'every route but the sign-in checks the token': [
    'AWS::ApiGatewayV2::Route',
    (resource) => (resource.Properties = { RouteKey: 'GET /api/planted', AuthorizationType: 'NONE' }),
  ],
};

function removeAll(all: Resources, type: string): void {
  for (const [id, one] of Object.entries(all)) if (one.Type === type) Reflect.deleteProperty(all, id);
}

describe.each(Object.keys(rules))('%s', (name) => {
  const rule = rules[name] ?? (() => ['no such rule']);

  test('in every stack', () => {
    const broken = Object.entries(stacks).flatMap(([stack, all]) =>
      rule(all, publicRoutes).map((id) => `${stack}/${id}`),
    );
    expect(broken).toEqual([]);
  });

  test('and one that does not is found', () => {
    const [type = '', harm] = planted[name] ?? [];
    const found = Object.values(stacks).flatMap((intact) => {
      const all = structuredClone(intact);
      const [id, victim] = Object.entries(all).find(([, one]) => one.Type === type) ?? [];
      if (!id || !victim) return [];
      harm?.(victim, all);
      return rule(all, publicRoutes).filter((one) => one === id);
    });
    expect(found.length).toBeGreaterThan(0);
  });
});
