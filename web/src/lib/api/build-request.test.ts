import { describe, expect, test } from 'vitest';
import { buildRequest } from './build-request.ts';

describe('a request', () => {
  test('puts path parameters into the path and the rest of a GET into the query', () => {
    const { url, init } = buildRequest('GET', '/insight/rounds/{roundId}', { roundId: 'r1', after: 'u 2' });
    expect(url).toBe('/api/insight/rounds/r1?after=u+2');
    expect(init.body).toBeUndefined();
  });

  test('puts the rest of a PUT into the body, and the path parameters only into the path', () => {
    const { url, init } = buildRequest('PUT', '/rounds/{roundId}', {
      roundId: 'r1',
      version: 0,
      plan: { name: 'x' },
    });
    expect(url).toBe('/api/rounds/r1');
    expect(JSON.parse(String(init.body))).toEqual({ version: 0, plan: { name: 'x' } });
  });

  test('leaves out what is undefined', () => {
    expect(buildRequest('GET', '/a', { after: undefined }).url).toBe('/api/a');
  });

  test('escapes what would leave its place in the path', () => {
    expect(buildRequest('GET', '/a/{id}', { id: '../b?c' }).url).toBe('/api/a/..%2Fb%3Fc');
  });

  test('always says that it comes from our own pages', () => {
    expect(buildRequest('DELETE', '/a', {}).init.headers).toMatchObject({ 'x-same-origin': 'yes' });
  });

  test('is not made when a path parameter is missing', () => {
    expect(() => buildRequest('GET', '/a/{id}', {})).toThrow('needs id');
  });
});
