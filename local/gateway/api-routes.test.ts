import { expect, test } from 'vitest';
import { makeRouteTable } from './api-routes.ts';

const KEYS = [
  'GET /children/{id}',
  'GET /children/search',
  'ANY /children/{id}',
  'ANY /{proxy+}',
  'GET /',
  '$default',
  'POST /children/{id}/notes/{rest+}',
];
const find = makeRouteTable(
  KEYS.map((key) => ({
    key,
    functionArn: '',
    timeoutMs: 1,
    authorizer: undefined,
    scopes: [],
    unsupported: undefined,
  })),
);

test.each([
  ['GET', '/children/search', 'GET /children/search', {}],
  ['GET', '/children/%C3%A5se', 'GET /children/{id}', { id: 'åse' }],
  ['DELETE', '/children/7', 'ANY /children/{id}', { id: '7' }],
  ['GET', '/other/deep/path', 'ANY /{proxy+}', { proxy: 'other/deep/path' }],
  ['POST', '/children/7/notes/a/b', 'POST /children/{id}/notes/{rest+}', { id: '7', rest: 'a/b' }],
  ['GET', '/', 'GET /', {}],
  ['POST', '/', '$default', {}],
])('%s %s is served by %s', (method, path, key, parameters) => {
  const match = find(method, path);
  expect(match?.route.key).toBe(key);
  expect(match?.parameters).toEqual(parameters);
});
