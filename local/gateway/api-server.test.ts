import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aModel } from '#local/assembly/a-model.ts';
import { openClock } from '#local/clock.ts';
import type { Functions } from '#local/functions/functions.ts';
import { listen } from '#local/http/listen.ts';
import { listenForApi, makeApi, type AnswerApi } from './api-server.ts';

const clock = openClock();
const keys = await generateKeyPair('RS256');
const strangerKeys = await generateKeyPair('RS256');
const closers: (() => Promise<void>)[] = [];
let issuer = '';
let api = '';
let seen: Record<string, unknown> | undefined;
let result: unknown = { statusCode: 200 };

beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' };
  const pool = await listen(
    createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] }))),
  );
  issuer = `${pool.endpoint}/eu-west-1_pool`;
  const route = (RouteKey: string, more: object = {}) => ({
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Http' },
      RouteKey,
      Target: { 'Fn::Sub': 'integrations/${Integration}' },
      ...more,
    },
  });
  const jwt = { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } };
  const model = aModel({
    Http: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: {
        CorsConfiguration: { AllowOrigins: ['http://site'], AllowMethods: ['GET'], AllowHeaders: ['x-a'] },
      },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Http' },
        IntegrationUri: 'arn:aws:lambda:eu-west-1:000000000000:function:f',
        PayloadFormatVersion: '2.0',
        TimeoutInMillis: 300,
      },
    },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Http' },
        AuthorizerType: 'JWT',
        JwtConfiguration: { Issuer: issuer, Audience: ['app'] },
      },
    },
    Open: route('ANY /open'),
    Shut: route('GET /shut', jwt),
    Scoped: route('GET /scoped', { ...jwt, AuthorizationScopes: ['app/write'] }),
    Unknown: route('GET /unknown', { AuthorizationType: 'JWT', AuthorizerId: 'nobody' }),
    Iam: route('GET /iam', { AuthorizationType: 'AWS_IAM' }),
  });
  const functions = {
    invoke: async (_arn: string, event: unknown) => {
      seen = event as Record<string, unknown>;
      return typeof result === 'function' ? (result as () => unknown)() : result;
    },
  } as Functions;
  const [resource] = model.ofType('AWS::ApiGatewayV2::Api');
  if (!resource) throw new Error('the model has no API');
  const answer: AnswerApi = makeApi({ model, api: resource, functions, clock, log: () => undefined });
  const server = await listenForApi(0, () => answer);
  api = server.endpoint;
  closers.push(server.close, pool.close);
});

afterAll(async () => {
  for (const close of closers) await close();
});

async function token(
  claims: Record<string, unknown> = {},
  { key = keys.privateKey, lifetime = 3600 } = {},
): Promise<string> {
  const now = Math.floor(clock.now() / 1000);
  return new SignJWT({ client_id: 'app', scope: 'openid app/read', 'cognito:groups': ['a', 'b'], ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .sign(key);
}
const get = (path: string, bearer?: string) =>
  fetch(`${api}${path}`, bearer ? { headers: { authorization: `Bearer ${bearer}` } } : {});

test('a good token passes with its claims as text', async () => {
  result = { statusCode: 200 };
  expect((await get('/shut', await token())).status).toBe(200);
  expect(seen?.requestContext).toMatchObject({
    authorizer: { jwt: { claims: { client_id: 'app', 'cognito:groups': '[a b]' }, scopes: null } },
  });
});

test('no token, a wrong one, an expired one and a foreign one are 401 and never reach the function', async () => {
  seen = undefined;
  const bad = [
    'x.y.z',
    await token({}, { lifetime: -10 }),
    await token({ client_id: 'other' }),
    await token({}, { key: strangerKeys.privateKey }),
    await token({ aud: 'other' }),
  ];
  for (const bearer of [undefined, ...bad]) {
    const response = await get('/shut', bearer);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  }
  expect(seen).toBeUndefined();
});

test('a token runs out by the clock of the system', async () => {
  const bearer = await token({}, { lifetime: 3600 });
  clock.advance(3_700_000);
  expect((await get('/shut', bearer)).status).toBe(401);
});

test('a missing scope is 403, a present one passes', async () => {
  expect((await get('/scoped', await token())).status).toBe(403);
  expect((await get('/scoped', await token({ scope: 'app/write' }))).status).toBe(200);
});

test('a route whose authorizer is not known here stays shut', async () => {
  seen = undefined;
  expect((await get('/unknown', await token())).status).toBe(500);
  expect((await get('/iam')).status).toBe(501);
  expect(seen).toBeUndefined();
});

test('text bodies come as text, forms and bytes in base64', async () => {
  const post = (type: string, body: string) =>
    fetch(`${api}/open`, { method: 'POST', headers: { 'content-type': type }, body });
  await post('application/json; charset=utf-8', '{"å":1}');
  expect(seen).toMatchObject({ body: '{"å":1}', isBase64Encoded: false });
  await post('application/x-www-form-urlencoded', 'a=b');
  expect(seen).toMatchObject({ body: 'YT1i', isBase64Encoded: true });
});

test('replies take every form that Lambda allows', async () => {
  result = { plain: true };
  const plain = await get('/open');
  expect([plain.status, plain.headers.get('content-type'), await plain.json()]).toEqual([
    200,
    'application/json',
    { plain: true },
  ]);
  result = {
    statusCode: 201,
    headers: { 'X-A': 1 },
    body: 'aGVq',
    isBase64Encoded: true,
    cookies: ['a=1', 'b=2'],
  };
  const full = await get('/open');
  expect([full.status, full.headers.get('x-a'), await full.text(), full.headers.getSetCookie()]).toEqual([
    201,
    '1',
    'hej',
    ['a=1', 'b=2'],
  ]);
  result = () => {
    throw new Error('inner detail');
  };
  const failed = await get('/open');
  expect([failed.status, await failed.json()]).toEqual([500, { message: 'Internal Server Error' }]);
});

test('a function that takes too long is 503, and a body above 6 MB is 413', async () => {
  result = () => new Promise((resolve) => setTimeout(resolve, 600));
  expect((await get('/open')).status).toBe(503);
  result = { statusCode: 200 };
  const large = await fetch(`${api}/open`, { method: 'POST', body: Buffer.alloc(6 * 1024 * 1024 + 1) });
  expect(large.status).toBe(413);
});

test('a preflight is answered for the allowed origin only', async () => {
  const ask = (origin: string) =>
    fetch(`${api}/shut`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } });
  expect((await ask('http://site')).headers.get('access-control-allow-origin')).toBe('http://site');
  expect((await ask('http://other')).headers.get('access-control-allow-origin')).toBeNull();
});
