import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { pagePathsCode } from '../constructs/edge-function.ts';

/** The part of CloudFront's request that our functions touch. */
interface EdgeRequest {
  uri: string;
  headers: Record<string, { value: string }>;
  cookies: Record<string, { value: string }>;
}

/** Runs the code as CloudFront does: a script of its own, whose function `handler` is called. */
function run(code: string, request: Partial<EdgeRequest>): EdgeRequest {
  const event = { request: { uri: '/', headers: {}, cookies: {}, ...request } };
  return runInNewContext(`${code}; handler(event)`, { event }, { timeout: 5_000 }) as EdgeRequest;
}

describe('the session at the edge', () => {
  const code = readFileSync(new URL('../edge/session.js', import.meta.url), 'utf8');
  const cookies = () => ({
    '__Host-access': { value: 'a.b.c' },
    '__Host-refresh': { value: 'r' },
    '__Host-unilogin': { value: 'i' },
    language: { value: 'da' },
  });

  test('goes from its cookie to the bearer token', () => {
    const request = run(code, { uri: '/api/people/units', cookies: cookies() });
    expect(request.headers['authorization']).toEqual({ value: 'Bearer a.b.c' });
    expect(request.cookies).not.toHaveProperty('__Host-access');
  });

  test('takes the place of any token the browser sent', () => {
    const forged = { authorization: { value: 'Bearer forged' } };
    expect(run(code, { headers: { ...forged } }).headers).not.toHaveProperty('authorization');
    expect(run(code, { headers: { ...forged }, cookies: cookies() }).headers['authorization']).toEqual({
      value: 'Bearer a.b.c',
    });
  });

  test('is not made from an empty cookie', () => {
    expect(run(code, { cookies: { '__Host-access': { value: '' } } }).headers).not.toHaveProperty(
      'authorization',
    );
  });

  test.each(['__Host-refresh', '__Host-unilogin'])('hands %s to the sign-in routes alone', (cookie) => {
    expect(run(code, { uri: '/api/identity/refresh', cookies: cookies() }).cookies).toHaveProperty(cookie);
    expect(run(code, { uri: '/api/rounds', cookies: cookies() }).cookies).not.toHaveProperty(cookie);
  });

  test('leaves a directory its own token, and takes no session along', () => {
    const own = { authorization: { value: 'Bearer rt-0899-own' } };
    const request = run(code, { uri: '/api/scim/0899/v2/Users', headers: { ...own }, cookies: cookies() });
    expect(request.headers['authorization']).toEqual({ value: 'Bearer rt-0899-own' });
    expect(request.cookies).toEqual({});
  });

  test.each(['/api/scimx/0899', '/API/scim/0899/v2/Users', '//api/scim/0899', '/api/../api/scim/x'])(
    'is put in the place of any other token at %s',
    (uri) => {
      const forged = { authorization: { value: 'Bearer forged' } };
      expect(run(code, { uri, headers: { ...forged } }).headers).not.toHaveProperty('authorization');
    },
  );

  test('leaves other cookies alone', () => {
    expect(run(code, { cookies: cookies() }).cookies['language']).toEqual({ value: 'da' });
  });
});

describe('page paths', () => {
  const site = mkdtempSync(join(tmpdir(), 'roed-traad-site-'));
  for (const page of ['200.html', 'index.html', 'sign-in.html']) writeFileSync(join(site, page), '');
  const code = pagePathsCode(site);

  test.each([
    ['/', '/index.html'],
    ['/sign-in', '/sign-in.html'],
    ['/sign-in/', '/sign-in.html'],
    ['/groups/abc/meeting', '/200.html'],
    ['/sign-in/elsewhere', '/200.html'],
    ['/_app/immutable/start.js', '/_app/immutable/start.js'],
    ['/favicon.svg', '/favicon.svg'],
  ])('%s is answered with %s', (path, file) => {
    expect(run(code, { uri: path }).uri).toBe(file);
  });

  test('a site without the common page is refused', () => {
    expect(() => pagePathsCode(mkdtempSync(join(tmpdir(), 'roed-traad-site-')))).toThrow('200.html');
  });

  test('both functions fit into what CloudFront takes, 10 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  });
});
