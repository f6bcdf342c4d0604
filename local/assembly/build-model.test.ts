import { expect, test } from 'vitest';
import { makeAddressBook } from './address-book.ts';
import { buildModel } from './build-model.ts';
import type { StackTemplate } from './read-assembly.ts';

const engines = {
  queueUrl: (name: string) => `http://127.0.0.1:9/000000000000/${name}`,
  clientSecret: () => 'made-secret',
  secret: (name: string) => (name === 'upstream' ? '{"password":"abc"}' : undefined),
};
const addresses = {
  cognitoDomain: (domain: string) => `http://localhost:7/${domain}`,
  cognitoIssuer: (pool: string) => `http://localhost:7/${pool}`,
  s3: 'http://127.0.0.1:3',
  hosts: new Map([
    ['www.example.dk', 'http://localhost:5'],
    ['broker.unilogin.dk', 'http://localhost:6/stand-in'],
  ]),
};
const stack = (name: string, template: Record<string, unknown>): StackTemplate => ({
  name,
  template,
  assets: new Map(),
});

function propertiesOf(
  properties: Record<string, unknown>,
  others: StackTemplate[] = [],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const main = stack('Main', {
    Resources: {
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'post' } },
      Pool: { Type: 'AWS::Cognito::UserPool' },
      Subject: { Type: 'AWS::Lambda::Function', Properties: properties },
    },
    ...more,
  });
  const model = buildModel([...others, main], engines, makeAddressBook(addresses));
  return model.find('AWS::Lambda::Function', 'Subject')?.properties ?? {};
}

test('references, attributes, joins and substitutions become text', () => {
  const made = propertiesOf({
    url: { Ref: 'Queue' },
    arn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
    joined: { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] },
    sub: { 'Fn::Sub': ['${Queue.QueueName}/${x}/${!kept}', { x: 'y' }] },
    part: { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] },
    gone: { Ref: 'AWS::NoValue' },
  });
  expect(made).toEqual({
    url: 'http://127.0.0.1:9/000000000000/post',
    arn: 'arn:aws:sqs:eu-west-1:000000000000:post',
    joined: 'a-eu-west-1',
    sub: 'post/y/${kept}',
    part: 'b',
  });
});

test('a value another stack exports is found whatever the order', () => {
  const other = stack('Other', {
    Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'thread' } } },
    Outputs: { Out: { Value: { Ref: 'Table' }, Export: { Name: 'Other:Table' } } },
  });
  expect(propertiesOf({ table: { 'Fn::ImportValue': 'Other:Table' } }, [other])).toEqual({ table: 'thread' });
});

test('a reference that leads nowhere names the stack and the id', () => {
  expect(() => propertiesOf({ lost: { Ref: 'Nobody' } })).toThrow('stack Main refers to Nobody');
});

test('conditions choose values and leave resources out', () => {
  const more = {
    Parameters: { Stage: { Type: 'String', Default: 'prod' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  };
  expect(propertiesOf({ size: { 'Fn::If': ['IsProd', 'large', 'small'] } }, [], more)).toEqual({
    size: 'large',
  });
});

test('public addresses become local ones, wherever they were put together', () => {
  const made = propertiesOf({
    issuer: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] },
    login: 'https://sign-in.auth.eu-west-1.amazoncognito.com/oauth2/authorize',
    callback: { 'Fn::Join': ['', ['https://', 'www.example.dk', '/callback']] },
    outside: 'https://broker.unilogin.dk/auth',
    bucket: "img-src https://photos.s3.eu-west-1.amazonaws.com 'self'",
    unknown: 'https://example.org/',
  });
  expect(made).toEqual({
    issuer: expect.stringMatching(/^http:\/\/localhost:7\/eu-west-1_\w{9}$/) as string,
    login: 'http://localhost:7/sign-in/oauth2/authorize',
    callback: 'http://localhost:5/callback',
    outside: 'http://localhost:6/stand-in/auth',
    bucket: "img-src http://127.0.0.1:3/photos 'self'",
    unknown: 'https://example.org/',
  });
});

test('a secret is looked up as CloudFormation would at deployment', () => {
  expect(propertiesOf({ secret: '{{resolve:secretsmanager:upstream:SecretString:password::}}' })).toEqual({
    secret: 'abc',
  });
  expect(() => propertiesOf({ secret: '{{resolve:secretsmanager:other:SecretString:::}}' })).toThrow(
    'not known here',
  );
});
