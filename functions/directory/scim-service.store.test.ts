import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { removeToken, addToken } from '#functions/directory/store/tokens-store.ts';
import { readContact } from '#functions/directory/store/contact-store.ts';
import { openDirectoryService, type DirectoryService } from '#test/builders/directory-service.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let service: DirectoryService;
beforeAll(async () => (service = await openDirectoryService()));
afterAll(() => service.close());

const person = (n: number, more: object = {}) => ({
  ...{ externalId: `ext-${n}`, userName: `person${n}@traaby.example`, mail: `person${n}@traaby.example` },
  ...{ givenName: `Fornavn${n}`, familyName: 'Prøve', ...more },
});

describe('whoever shows no valid token', () => {
  const asks = (authorization: string | undefined, tenant = '0899') =>
    service.ask({
      ...{ method: 'GET', path: '/Users', tenant },
      headers: authorization === undefined ? {} : { authorization },
    });

  test('gets the same answer, whatever is wrong with it and whether the municipality is here', async () => {
    const strange = `rt-0899-${'A'.repeat(43)}`;
    const answers = await Promise.all([
      asks(undefined),
      asks('Bearer x'),
      asks(`Bearer ${strange}`),
      asks(`Basic ${service.token}`),
      asks(`Bearer ${service.token}`, '0898'),
      asks(`Bearer ${service.token.replace('0899', '0898')}`),
      asks(`Bearer ${strange.replace('0899', '0001')}`, '0001'),
    ]);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      statusCode: 401,
      headers: {
        'content-type': 'application/scim+json; charset=utf-8',
        'www-authenticate': expect.stringContaining('Bearer') as string,
      },
    });
  });

  test('changes nothing', async () => {
    const before = await wholeTable(service.town.client);
    const body = JSON.stringify({ userName: 'x' });
    const headers = { authorization: `Bearer rt-0899-${'A'.repeat(43)}` };
    expect(await service.ask({ method: 'POST', path: '/Users', body, headers })).toMatchObject({
      statusCode: 401,
    });
    expect(await wholeTable(service.town.client)).toEqual(before);
  });

  test('includes one whose token was withdrawn, while the other goes on', async () => {
    const { table, keys, tenant } = service.town;
    const made = { madeAt: '2026-11-21T08:00:00.000Z', madeBy: 'Anna Aktør' };
    const second = await addToken(table, keys, tenant, { id: 'token-two', ...made });
    if (typeof second === 'string') throw new Error(second);
    expect(await asks(`Bearer ${second.token}`)).toMatchObject({ statusCode: 200 });
    expect(await addToken(table, keys, tenant, { id: 'token-three', ...made })).toBe('two-tokens-already');
    expect(await addToken(table, keys, tenant, { id: 'token-two', ...made })).toBe('token-made-already');
    await removeToken(table, tenant, 'token-two');
    expect(await asks(`Bearer ${second.token}`)).toMatchObject({ statusCode: 401 });
    expect(await asks(`Bearer ${service.token}`)).toMatchObject({ statusCode: 200 });
  });

  test('finds no token in the table, only what it hashes to', async () => {
    const text = JSON.stringify([...(await wholeTable(service.town.client))]);
    expect(text).not.toContain(service.token.slice(8));
  });
});

describe('the service', () => {
  test('answers the test of the connection with an empty list', async () => {
    expect(await service.entra.probe()).toEqual({
      status: 200,
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        ...{ totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] },
      },
    });
  });

  test('tells what it can do', async () => {
    const get = (path: string) => service.send({ method: 'GET', path });
    expect((await get('/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
    });
    expect((await get('/ResourceTypes')).body).toMatchObject({ totalResults: 2 });
    expect((await get('/Schemas')).body).toMatchObject({ totalResults: 3 });
    expect((await get('/Schemas/urn:ietf:params:scim:schemas:core:2.0:User')).body).toMatchObject({
      name: 'User',
    });
    expect((await get('/ResourceTypes/Nothing')).status).toBe(404);
  });

  test('shows a new user as it was sent, and where it is found', async () => {
    const made = await service.entra.createUser(person(1, { roles: ['Leder'] }));
    const id = String(made.body['id']);
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...{ externalId: 'ext-1', userName: 'person1@traaby.example', active: true },
        emails: [{ type: 'work', value: 'person1@traaby.example' }],
        roles: [{ value: 'Leder' }],
        meta: { resourceType: 'User', location: `https://site.example/api/scim/0899/v2/Users/${id}` },
      },
    });
    for (const [by, value] of [
      ['userName', 'PERSON1@traaby.example'],
      ['externalId', 'ext-1'],
      ['emails[type eq "work"].value', 'Person1@traaby.example'],
    ] as const)
      expect((await service.entra.findUser(by, value)).body, by).toMatchObject({
        totalResults: 1,
        Resources: [{ id }],
      });
  });

  test('refuses a second user of one name, and a change into one', async () => {
    await service.entra.createUser(person(2));
    const again = await service.entra.createUser({ ...person(2), externalId: 'another' });
    expect([again.status, again.body]).toMatchObject([
      409,
      { status: '409', scimType: 'uniqueness', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] },
    ]);
    const other = await service.entra.createUser(person(3));
    const taken = await service.entra.replaceWithoutPath(String(other.body['id']), {
      userName: 'Person2@traaby.example',
    });
    expect(taken).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
  });

  test.each([
    ['GET', '/Users/nobody', undefined, 404, undefined],
    ['DELETE', '/Users/nobody', undefined, 404, undefined],
    ['GET', '/Groups/nobody', undefined, 404, undefined],
    ['GET', '/Nothing', undefined, 404, undefined],
    ['GET', '/Users/a/b', undefined, 404, undefined],
    ['GET', '/Users?filter=userName%20co%20%22a%22', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?startIndex=x', undefined, 400, 'invalidValue'],
    ['POST', '/Users', 'text', 400, 'invalidSyntax'],
    ['POST', '/Users', {}, 400, 'invalidValue'],
    ['POST', '/Users', { userName: ['a'] }, 400, 'invalidValue'],
    ['POST', '/Groups', { displayName: 'G', members: [{ value: 'nobody' }] }, 400, 'invalidValue'],
    ['PATCH', '/Users/nobody', { Operations: [{ op: 'add', path: 'x', value: 1 }] }, 404, undefined],
    ['DELETE', '/Users', undefined, 405, undefined],
    ['POST', '/Schemas', {}, 405, undefined],
  ])('%s %s is refused as the standard says', async (method, path, body, status, scimType) => {
    const reply = await service.send({ method, path, ...(body !== undefined && { body }) });
    expect([reply.status, reply.body['scimType'], reply.body['status']]).toEqual([
      status,
      scimType,
      String(status),
    ]);
  });

  test('pages through users, each once', async () => {
    for (let n = 10; n < 15; n += 1) await service.entra.createUser(person(n));
    const seen: string[] = [];
    let total = 1;
    while (seen.length < total) {
      const { body } = await service.send({
        method: 'GET',
        path: `/Users?startIndex=${seen.length + 1}&count=3`,
      });
      total = Number(body['totalResults']);
      seen.push(...(body['Resources'] as { id: string }[]).map((one) => one.id));
    }
    expect(new Set(seen).size).toBe(total);
    expect((await service.send({ method: 'GET', path: '/Users?count=0' })).body).toMatchObject({
      itemsPerPage: 0,
      Resources: [],
    });
  });

  test('replaces a user whole, and keeps an inactive one inactive when nothing is said', async () => {
    const { body } = await service.entra.createUser(person(20, { roles: ['Leder'] }));
    const path = `/Users/${String(body['id'])}`;
    await service.entra.softDelete(String(body['id']));
    const replaced = await service.send({
      method: 'PUT',
      path,
      body: { userName: 'tyve', externalId: 'ext-20' },
    });
    expect(replaced).toMatchObject({ status: 200, body: { userName: 'tyve', active: false } });
    expect(replaced.body).not.toHaveProperty('roles');
  });

  test('stores names and addresses only encrypted among the directory’s items', async () => {
    await service.entra.createUser(person(30));
    const items = [...(await wholeTable(service.town.client))].filter(([key]) => key.includes('#scim'));
    expect(items.length).toBeGreaterThan(3);
    expect(JSON.stringify(items)).not.toMatch(/person30|Fornavn30/i);
  });

  test('remembers its last refusal without what was sent, and not that somebody is new', async () => {
    await service.send({ method: 'POST', path: '/Users', body: { displayName: 'Hemmelig Prøve' } });
    await service.entra.findUser('externalId', 'nobody-at-all');
    const { lastRefusal, lastAt } = await readContact(service.town.table, '0899');
    expect(lastRefusal).toMatchObject({ asked: 'POST Users', status: 400, word: 'invalidValue' });
    expect(JSON.stringify(lastRefusal)).not.toContain('Hemmelig');
    expect(lastAt).toBeDefined();
  });

  test('finds one among many by name at a small cost', async () => {
    const { meter } = await metered(() => service.entra.findUser('userName', 'person11@traaby.example'));
    expect(meter.readUnits).toBeLessThanOrEqual(8);
  });
});

test('what the directory reads and changes stands in the record before it is answered', async () => {
  const lines = async () =>
    [...(await wholeTable(service.town.client))].flatMap(([key, { actorId, word }]) =>
      key.includes('#record#') ? [{ actorId, word }] : [],
    );
  const before = (await lines()).length;
  const headers = { authorization: `Bearer ${service.token}` };
  await service.ask({ method: 'GET', path: '/Users', headers });
  await service.ask({ method: 'DELETE', path: '/Users/nobody-here', headers });
  await service.ask({ method: 'GET', path: '/Schemas', headers });
  const after = (await lines()).slice().map(({ actorId, word }) => `${String(actorId)} ${String(word)}`);
  expect(after).toHaveLength(before + 2);
  expect(after).toContain('directory directory.people-read');
  expect(after).toContain('directory directory.people-changed');
});
