import { describe, expect, test } from 'vitest';
import { readMe } from '#lib/identity/first-endpoints.ts';
import { send, type Fetch } from './send.ts';

interface Planned {
  status: number;
  body?: unknown;
}

/** A server that gives the planned answers in turn, by path, and remembers what it was asked. */
function aServer(planned: Record<string, (Planned | 'no net')[]>): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (input) => {
    const path = String(input);
    asked.push(path);
    const next = planned[path]?.shift();
    if (!next || next === 'no net') throw new TypeError('failed to fetch');
    return new Response(next.body === undefined ? '<html>' : JSON.stringify(next.body), {
      status: next.status,
    });
  };
  return { fetch, asked };
}
const me = '/api/identity/me';
const refresh = '/api/identity/refresh';

describe('sending', () => {
  test('gives the value of a good answer', async () => {
    const { fetch } = aServer({ [me]: [{ status: 200, body: { name: 'A' } }] });
    expect(await send(fetch, readMe, {})).toEqual({ ok: true, value: { name: 'A' } });
  });

  test('gives a refusal with its reference and fields', async () => {
    const body = { code: 'surprise', reference: 'abc', fields: [{ path: 'a', code: 'b' }] };
    const { fetch } = aServer({ [me]: [{ status: 500, body }] });
    expect(await send(fetch, readMe, {})).toEqual({ ok: false, ...body });
  });

  test('renews a session that has run out and sends again, once', async () => {
    const { fetch, asked } = aServer({
      [me]: [
        { status: 401, body: {} },
        { status: 200, body: { name: 'A' } },
      ],
      [refresh]: [{ status: 200, body: { expiresAt: 'x' } }],
    });
    expect((await send(fetch, readMe, {})).ok).toBe(true);
    expect(asked).toEqual([me, refresh, me]);
  });

  test('says not-signed-in when the session cannot be renewed, and does not ask again', async () => {
    const { fetch, asked } = aServer({
      [me]: [{ status: 401, body: { message: 'Unauthorized' } }],
      [refresh]: [{ status: 401, body: { code: 'session-over' } }],
    });
    expect(await send(fetch, readMe, {})).toMatchObject({ ok: false, code: 'not-signed-in' });
    expect(asked).toEqual([me, refresh]);
  });

  test('renews once for several requests that find out together', async () => {
    const { fetch, asked } = aServer({
      [me]: [{ status: 401 }, { status: 401 }, { status: 200, body: {} }, { status: 200, body: {} }],
      [refresh]: [{ status: 200, body: {} }],
    });
    await Promise.all([send(fetch, readMe, {}), send(fetch, readMe, {})]);
    expect(asked.filter((path) => path === refresh)).toHaveLength(1);
  });

  test('is offline when no answer comes', async () => {
    const { fetch } = aServer({ [me]: ['no net'] });
    expect(await send(fetch, readMe, {})).toMatchObject({ code: 'offline' });
  });

  test.each([
    [503, 'busy'],
    [429, 'busy'],
    [403, 'not-permitted'],
    [404, 'not-found'],
    [500, 'surprise'],
  ])('takes a %i page that is not ours for %s', async (status, code) => {
    const { fetch } = aServer({ [me]: [{ status }] });
    expect(await send(fetch, readMe, {})).toMatchObject({ ok: false, code });
  });

  test('does not take a page for data', async () => {
    const { fetch } = aServer({ [me]: [{ status: 200 }] });
    expect(await send(fetch, readMe, {})).toMatchObject({ ok: false, code: 'surprise' });
  });
});
