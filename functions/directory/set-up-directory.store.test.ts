import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import type { DirectoryRules } from '#shared/directory/rules.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { saveUnit } from '#functions/people/index.ts';
import { openDirectoryService, type DirectoryService } from '#test/builders/directory-service.ts';
import { leaderOf } from '#test/builders/actor.ts';
import { aGate, anAdministrator, asking } from '#test/builders/people-asking.ts';
import { listDirectoryUsers } from './use-cases/list-directory-users.ts';
import { makeDirectoryToken } from './use-cases/make-directory-token.ts';
import { previewDirectoryRules } from './use-cases/preview-directory-rules.ts';
import { readDirectory } from './use-cases/read-directory.ts';
import { setDirectoryRules } from './use-cases/set-directory-rules.ts';
import { withdrawDirectoryToken } from './use-cases/withdraw-directory-token.ts';

let service: DirectoryService;
beforeAll(async () => {
  service = await openDirectoryService();
  const unit = { id: 'a04441', name: 'Huset', kind: 'daycare' as const, groups: [] };
  await saveUnit(service.town.table, service.town.tenant, unit);
  for (const [n, roles] of [
    [1, ['Leder']],
    [2, ['Leder']],
    [3, []],
  ] as const)
    await service.entra.createUser({
      ...{ externalId: `e${n}`, userName: `p${n}`, mail: `p${n}@traaby.example`, roles: [...roles] },
      ...{ givenName: `Person${n}`, familyName: 'Prøve' },
    });
});
afterAll(() => service.close());

const ask = (endpoint: Endpoint, input: object, ...held: Membership[]) =>
  endpoint.answer(aGate(...(held.length > 0 ? held : [anAdministrator])), input, asking);
const leaderRule: DirectoryRules = {
  rules: [{ id: 'rule-one', from: { kind: 'role', name: 'Leder' }, role: 'leader', unitId: 'a04441' }],
  orgUnits: [],
};

describe('an administrator', () => {
  let version = 0;
  beforeEach(async () => {
    const reply = await ask(readDirectory(service.tools), {});
    version = reply.ok ? (reply.value as { rules: { version: number } }).rules.version : 0;
  });

  test('sees the address, the tokens without their text, the last contact and what is there to map', async () => {
    const reply = await ask(readDirectory(service.tools), {});
    expect(reply).toMatchObject({
      ok: true,
      value: {
        address: 'https://site.example/api/scim/0899/v2',
        tokens: [{ id: 'token-one', madeBy: 'Anna Aktør', usedAt: expect.any(String) as string }],
        ...{ users: 3, active: 3, seen: { roles: ['Leder'], groups: [] } },
      },
    });
    expect(JSON.stringify(reply)).not.toContain(service.token);
  });

  test('makes a token that works, and withdraws it', async () => {
    const made = await ask(makeDirectoryToken(service.tools), { tokenId: 'token-two' });
    const { token } = (made.ok ? made.value : {}) as { token: string };
    const probe = () =>
      service.ask({ method: 'GET', path: '/Users', headers: { authorization: `Bearer ${token}` } });
    expect((await probe()).statusCode).toBe(200);
    expect(await ask(makeDirectoryToken(service.tools), { tokenId: 'token-two' })).toMatchObject({
      code: 'token-made-already',
    });
    expect(await ask(makeDirectoryToken(service.tools), { tokenId: 'token-3333' })).toMatchObject({
      code: 'two-tokens-already',
    });
    for (let n = 0; n < 2; n += 1)
      expect(await ask(withdrawDirectoryToken(service.tools), { tokenId: 'token-two' })).toMatchObject({
        ok: true,
      });
    expect((await probe()).statusCode).toBe(401);
  });

  test('sees what rules would do before anything changes, and what they did', async () => {
    expect(await ask(previewDirectoryRules(service.tools), leaderRule)).toMatchObject({
      value: {
        reach: [{ ruleId: 'rule-one', people: 2 }],
        ...{ gaining: 2, losing: 0 },
        changes: [{ name: 'Person1 Prøve', gains: 1, loses: 0 }, { name: 'Person2 Prøve' }],
      },
    });
    const users = async () => {
      const reply = await ask(listDirectoryUsers(service.tools), {});
      return (reply.ok ? reply.value : { users: [] }) as { users: { personId: string; gives: number }[] };
    };
    const [first] = (await users()).users;
    expect((await service.staff(first?.personId ?? ''))?.memberships).toEqual([]);
    expect(await ask(setDirectoryRules(service.tools), { ...leaderRule, version })).toMatchObject({
      value: { version: version + 1, applied: version + 1 },
    });
    expect((await service.staff(first?.personId ?? ''))?.memberships).toMatchObject([
      { role: 'leader', unitId: 'a04441', givenBy: 'directory' },
    ]);
    expect((await users()).users.map((one) => one.gives)).toEqual([1, 1, 0]);
  });

  test('saves the same rules twice as once, and never over somebody else’s unseen', async () => {
    const first = { ...leaderRule, version };
    await ask(setDirectoryRules(service.tools), first);
    expect(await ask(setDirectoryRules(service.tools), first)).toMatchObject({
      ok: true,
      value: { version: version + 1 },
    });
    expect(await ask(setDirectoryRules(service.tools), { rules: [], orgUnits: [], version })).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: version + 1, rules: leaderRule.rules },
    });
  });

  test('takes back with a rule what it gave', async () => {
    await ask(setDirectoryRules(service.tools), { rules: [], orgUnits: [], version });
    const { tenant, keys } = service.town;
    expect(tenant).toBe('0899');
    const found = await service.entra.findUser('externalId', 'e1');
    const [user] = found.body['Resources'] as { id: string }[];
    expect((await service.staff(keys.personId(`directory|${user?.id}`)))?.memberships).toEqual([]);
  });

  test('is told of a unit that is not here', async () => {
    const elsewhere = { rules: [{ ...leaderRule.rules[0], unitId: 'nowhere' }], orgUnits: [] };
    expect(await ask(previewDirectoryRules(service.tools), elsewhere)).toMatchObject({
      code: 'unit-unknown',
    });
    expect(await ask(setDirectoryRules(service.tools), { ...elsewhere, version })).toMatchObject({
      code: 'unit-unknown',
    });
  });
});

test('a leader is refused everything, and nothing changes', async () => {
  const { tools } = service;
  const before = await ask(readDirectory(tools), {});
  for (const [endpoint, input] of [
    [readDirectory(tools), {}],
    [listDirectoryUsers(tools), {}],
    [makeDirectoryToken(tools), { tokenId: 'token-four' }],
    [withdrawDirectoryToken(tools), { tokenId: 'token-one' }],
    [previewDirectoryRules(tools), leaderRule],
    [setDirectoryRules(tools), { ...leaderRule, version: 0 }],
  ] as const)
    expect(await ask(endpoint, input, leaderOf('a04441'))).toMatchObject({ code: 'not-permitted' });
  expect(await ask(readDirectory(tools), {})).toEqual(before);
});
