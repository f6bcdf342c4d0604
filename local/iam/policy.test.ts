import { describe, expect, test } from 'vitest';
import { functionKey, secretOf, sessionKey } from './access-keys.ts';
import { allows, type Statement } from './policy.ts';
import { readSessionToken, writeSessionToken } from './session-token.ts';

const table = 'arn:aws:dynamodb:eu-west-1:000000000000:table/thread';
const allow = (more: Statement): Statement => ({
  Effect: 'Allow',
  Action: 'dynamodb:GetItem',
  Resource: table,
  ...more,
});
const ask = (statements: Statement[], context: Record<string, string[]> = {}, action = 'dynamodb:GetItem') =>
  allows(statements, { action, resource: table, context });

describe('what a policy says', () => {
  test('is no unless a statement allows the action on the resource', () => {
    expect(ask([])).toBe(false);
    expect(ask([allow({})])).toBe(true);
    expect(ask([allow({ Action: ['dynamodb:Query'] })])).toBe(false);
    expect(ask([allow({ Action: 'DynamoDB:get*' })])).toBe(true);
    expect(ask([allow({ Resource: `${table}/index/*` })])).toBe(false);
    expect(ask([allow({ Resource: 'arn:aws:dynamodb:*:*:table/thre?d' })])).toBe(true);
    expect(ask([allow({ NotAction: 'dynamodb:DeleteItem', Action: undefined })])).toBe(true);
    expect(ask([allow({ NotResource: table, Resource: undefined })])).toBe(false);
  });

  test('is no when another statement denies', () => {
    expect(ask([allow({}), allow({ Effect: 'Deny', Action: '*', Resource: '*' })])).toBe(false);
    expect(ask([allow({}), allow({ Effect: 'Deny', Resource: 'arn:other' })])).toBe(true);
  });
});

describe('a condition', () => {
  const keys = 'dynamodb:LeadingKeys';
  const walled = [
    allow({
      Condition: {
        'ForAllValues:StringLike': { [keys]: ['${aws:PrincipalTag/tenant}#*'] },
        Null: { [keys]: 'false' },
      },
    }),
  ];
  const of = (tenant: string | undefined, ...leading: string[]) => ({
    ...(tenant !== undefined && { 'aws:principaltag/tenant': [tenant] }),
    ...(leading.length > 0 && { 'dynamodb:leadingkeys': leading }),
  });

  test('on the leading keys holds when each begins with the tag', () => {
    expect(ask(walled, of('0899', '0899#units', '0899#child#x'))).toBe(true);
    expect(ask(walled, of('0899', '0899#units', '0898#units'))).toBe(false);
    expect(ask(walled, of('0899', '08990#units'))).toBe(false);
    expect(ask(walled, of('0899'))).toBe(false);
    expect(ask(walled, of(undefined, '0899#units'))).toBe(false);
    expect(ask(walled, of(undefined, '#units'))).toBe(false);
  });

  test('takes the value of a variable literally', () => {
    expect(ask(walled, of('*', '0899#units'))).toBe(false);
    expect(ask(walled, of('????', '0899#units'))).toBe(false);
  });

  test('for all values holds for none, unless their absence is ruled out', () => {
    const open = [allow({ Condition: { 'ForAllValues:StringLike': { [keys]: ['0899#*'] } } })];
    expect(ask(open)).toBe(true);
    expect(ask([allow({ Condition: { 'ForAnyValue:StringLike': { [keys]: ['0899#*'] } } })])).toBe(false);
  });

  test('on a key that is absent fails, but not when it is negated or may be absent', () => {
    const on = (operator: string) => [allow({ Condition: { [operator]: { 'aws:RequestTag/tenant': 'x' } } })];
    expect(ask(on('StringEquals'))).toBe(false);
    expect(ask(on('StringEqualsIfExists'))).toBe(true);
    expect(ask(on('StringNotEquals'))).toBe(true);
    expect(ask(on('StringNotEquals'), { 'aws:requesttag/tenant': ['x'] })).toBe(false);
  });

  test('that is not known here is an error and never a yes', () => {
    expect(() => ask([allow({ Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } })])).toThrow(
      'IpAddress',
    );
  });
});

describe('an access key', () => {
  test('of a function is the same at every start and another for every function', () => {
    const key = functionKey('arn:aws:lambda:eu-west-1:000000000000:function:one');
    expect(functionKey('arn:aws:lambda:eu-west-1:000000000000:function:one')).toEqual(key);
    expect(functionKey('arn:aws:lambda:eu-west-1:000000000000:function:two')).not.toEqual(key);
    expect(secretOf(key.accessKeyId)).toBe(key.secretAccessKey);
  });

  test('of a session opens no service by itself', () => {
    expect(secretOf(sessionKey().accessKeyId)).toBeUndefined();
    expect(secretOf('AKIAIOSFODNN7EXAMPLE')).toBeUndefined();
  });
});

test('a session token that was changed says nothing', () => {
  const session = { accessKeyId: 'a', roleArn: 'b', name: 'c', tags: { tenant: '0899' }, expiresAt: 1 };
  const token = writeSessionToken(session);
  expect(readSessionToken(token)).toEqual(session);
  const other = Buffer.from(JSON.stringify({ ...session, tags: { tenant: '0898' } })).toString('base64url');
  expect(readSessionToken(`${other}.${token.split('.')[1]}`)).toBeUndefined();
  expect(readSessionToken('nonsense')).toBeUndefined();
});
