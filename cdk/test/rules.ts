import type { Resource, Resources } from './synthesized.ts';

/** A rule of the house: names each resource of one stack that breaks it. */
export type Rule = (resources: Resources, publicRoutes: ReadonlySet<string>) => string[];

const field = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined,
    value,
  );
const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const refersTo = (value: unknown, id: string) => JSON.stringify(value ?? null).includes(`"${id}"`);

/** Names those of a type for which the test does not hold. */
const every =
  (type: string, holds: (resource: Resource, id: string, all: Resources) => boolean): Rule =>
  (all) =>
    Object.entries(all)
      .filter(([id, one]) => one.Type === type && !holds(one, id, all))
      .map(([id]) => id);

const refusesPlainHttp = (policyType: string) => (_: Resource, id: string, all: Resources) =>
  Object.values(all).some(
    (one) =>
      one.Type === policyType &&
      refersTo(one.Properties['Queues'] ?? one.Properties['Bucket'], id) &&
      listed(field(one, 'Properties', 'PolicyDocument', 'Statement')).some(
        (each) =>
          field(each, 'Effect') === 'Deny' &&
          field(each, 'Condition', 'Bool', 'aws:SecureTransport') === 'false',
      ),
  );

/** The function by which the CDK copies the site: it runs while deploying, and fails the deployment when it fails. */
const isCopier = (id: string) => id.startsWith('CustomCDKBucketDeployment');

const statements = (resource: Resource) =>
  resource.Type === 'AWS::IAM::Policy'
    ? listed(field(resource, 'Properties', 'PolicyDocument', 'Statement'))
    : [];

const actionsOf = (statement: unknown) => listed(field(statement, 'Action')).map(String);

/** What reads or writes items; a stream is read as a whole, whoever its items belong to. */
const isAboutItems = (action: string) =>
  /^(dynamodb:|\*$)/.test(action) &&
  !/^dynamodb:(ListStreams|DescribeStream|GetRecords|GetShardIterator)$/.test(action);

/** Whether the statement reaches the items of the session's one municipality only, and none without a key. */
const isWalled = (statement: unknown) =>
  JSON.stringify(field(statement, 'Condition', 'ForAllValues:StringLike', 'dynamodb:LeadingKeys')) ===
    '["${aws:PrincipalTag/tenant}#*"]' &&
  field(statement, 'Condition', 'Null', 'dynamodb:LeadingKeys') === 'false';

/** Whether the role may be taken on by functions only, and only with the one tag that says the municipality. */
const asksForTenant = (statement: unknown) =>
  field(statement, 'Condition', 'StringLike', 'aws:RequestTag/tenant') === '????' &&
  JSON.stringify(field(statement, 'Condition', 'ForAllValues:StringEquals', 'aws:TagKeys')) ===
    '["tenant"]' &&
  field(statement, 'Principal', 'AWS', 'Fn::GetAtt') !== undefined;

export const rules: Record<string, Rule> = {
  'a table can be restored to any second': every('AWS::DynamoDB::Table', ({ Properties }) =>
    Boolean(field(Properties, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled')),
  ),
  'a table is under our own key': every(
    'AWS::DynamoDB::Table',
    ({ Properties }) =>
      field(Properties, 'SSESpecification', 'SSEType') === 'KMS' &&
      field(Properties, 'SSESpecification', 'KMSMasterKeyId') !== undefined,
  ),
  'a table cannot be deleted by mistake': every(
    'AWS::DynamoDB::Table',
    ({ Properties, DeletionPolicy }) =>
      Properties['DeletionProtectionEnabled'] === true && DeletionPolicy === 'Retain',
  ),
  'a key turns over and outlives its stack': every(
    'AWS::KMS::Key',
    ({ Properties, DeletionPolicy }) =>
      Properties['EnableKeyRotation'] === true && DeletionPolicy === 'Retain',
  ),
  'a bucket is closed to the public': every('AWS::S3::Bucket', ({ Properties }) =>
    ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].every(
      (part) => field(Properties, 'PublicAccessBlockConfiguration', part) === true,
    ),
  ),
  'a bucket is reached by TLS only': every('AWS::S3::Bucket', refusesPlainHttp('AWS::S3::BucketPolicy')),
  'a queue is reached by TLS only': every('AWS::SQS::Queue', refusesPlainHttp('AWS::SQS::QueuePolicy')),
  'a queue is under our own key': every(
    'AWS::SQS::Queue',
    ({ Properties }) => Properties['KmsMasterKeyId'] !== undefined,
  ),
  'a log is encrypted and ends some day': every(
    'AWS::Logs::LogGroup',
    ({ Properties }) => Properties['KmsKeyId'] !== undefined && Number(Properties['RetentionInDays']) > 0,
  ),
  'a function writes to a log of ours': every('AWS::Lambda::Function', ({ Properties }, _, all) =>
    Object.entries(all).some(
      ([id, one]) =>
        one.Type === 'AWS::Logs::LogGroup' && refersTo(field(Properties, 'LoggingConfig', 'LogGroup'), id),
    ),
  ),
  'a function has an alarm': every(
    'AWS::Lambda::Function',
    (_, id, all) =>
      isCopier(id) ||
      Object.values(all).some(
        (one) => one.Type === 'AWS::CloudWatch::Alarm' && refersTo(one.Properties['Metrics'], id),
      ),
  ),
  'an alarm says who is hurt and reaches somebody': every(
    'AWS::CloudWatch::Alarm',
    ({ Properties }) =>
      String(Properties['AlarmDescription'] ?? '').length > 40 &&
      listed(Properties['AlarmActions']).length > 0,
  ),
  'a role has no managed policy': every(
    'AWS::IAM::Role',
    ({ Properties }, id) => isCopier(id) || listed(Properties['ManagedPolicyArns']).length === 0,
  ),
  'rights to the table are spelled out': (all) =>
    Object.entries(all)
      .filter(([, one]) =>
        statements(one).some((each) => {
          const actions = actionsOf(each).filter(isAboutItems);
          const everywhere = listed(field(each, 'Resource')).includes('*');
          return actions.some((action) => everywhere || /\*|:Scan$|Table$/.test(action));
        }),
      )
      .map(([id]) => id),
  'rights to the table end at the municipality of the session': (all) =>
    Object.entries(all)
      .filter(([, one]) =>
        statements(one).some(
          (each) =>
            field(each, 'Effect') === 'Allow' && actionsOf(each).some(isAboutItems) && !isWalled(each),
        ),
      )
      .map(([id]) => id),
  'a role that reaches the table is taken on for one municipality': (all) =>
    Object.entries(all)
      .filter(([id, one]) => {
        const reaches = Object.values(all).some(
          (policy) =>
            refersTo(policy.Properties['Roles'], id) &&
            statements(policy).some((each) => actionsOf(each).some(isAboutItems)),
        );
        const trust = listed(field(one.Properties, 'AssumeRolePolicyDocument', 'Statement'));
        return one.Type === 'AWS::IAM::Role' && reaches && !trust.every(asksForTenant);
      })
      .map(([id]) => id),
  'every route but the sign-in checks the token': (all, publicRoutes) =>
    Object.entries(all)
      .filter(
        ([, { Type, Properties }]) =>
          Type === 'AWS::ApiGatewayV2::Route' &&
          !publicRoutes.has(String(Properties['RouteKey'])) &&
          (Properties['AuthorizationType'] !== 'JWT' || Properties['AuthorizerId'] === undefined),
      )
      .map(([id]) => id),
};
