import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DirectoryRules } from '#shared/directory/rules.ts';
import { staffKey } from '#functions/people/index.ts';
import { aStaffMember, staffOf } from '#test/builders/actor.ts';
import { openDirectoryService, type DirectoryService } from '#test/builders/directory-service.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import type { EntraProvisioning } from '#local/outside/entra-provisioning.ts';

const rules: DirectoryRules = {
  rules: [
    { id: 'rule-one', from: { kind: 'role', name: 'Leder' }, role: 'leader', unitId: 'a04441' },
    { id: 'rule-two', from: { kind: 'group', name: 'PPR' }, role: 'professional', unitId: 'ppr-unit' },
  ],
  orgUnits: [],
};
const ea = {
  ...{ externalId: '5d48a0a8', userName: 'ea@traaby.example', mail: 'ea.proeve@traaby.example' },
  ...{ givenName: 'Ea', familyName: 'Prøve', roles: ['Leder'] },
};

/** The whole life of one person in the directory, as Entra's provisioning service sends it. */
async function wholeLife(
  entra: EntraProvisioning,
  after: (step: string) => Promise<void> = () => Promise.resolve(),
) {
  const statuses: [string, number][] = [];
  const done = async (step: string, reply: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await reply;
    statuses.push([step, status]);
    await after(step);
    return body;
  };
  const idIn = (list: Record<string, unknown>) => String((list['Resources'] as { id: string }[])[0]?.id);
  await done('probe', entra.probe());
  await done('not here', entra.findUser('externalId', ea.externalId));
  await done('create', entra.createUser(ea));
  const id = idIn(await done('find', entra.findUser('externalId', ea.externalId)));
  await done('mail', entra.replaceMail(id, 'ea.nyt@traaby.example'));
  await done('off as text', entra.softDelete(id, true));
  await done('still here', entra.readUser(id));
  await done('restore', entra.restore(id));
  await done('no group', entra.findGroup('PPR'));
  await done('group', entra.createGroup('7c1f', 'PPR'));
  const groupId = idIn(await done('find group', entra.findGroup('PPR')));
  await done('read group', entra.readGroup(groupId));
  await done('in', entra.addMember(groupId, id));
  await done('out', entra.removeMember(groupId, id));
  await done('in again', entra.addMember(groupId, id));
  await done('off', entra.softDelete(id));
  await done('gone', entra.hardDelete(id));
  await done('group gone', entra.deleteGroup(groupId));
  return statuses;
}

const expected: [string, number][] = [
  ...([
    ['probe', 200],
    ['not here', 200],
    ['create', 201],
    ['find', 200],
    ['mail', 200],
  ] as [string, number][]),
  ...([
    ['off as text', 200],
    ['still here', 200],
    ['restore', 200],
  ] as [string, number][]),
  ...([
    ['no group', 200],
    ['group', 201],
    ['find group', 200],
    ['read group', 200],
  ] as [string, number][]),
  ...([
    ['in', 204],
    ['out', 204],
    ['in again', 204],
    ['off', 200],
    ['gone', 204],
    ['group gone', 204],
  ] as [string, number][]),
];

describe('Entra’s provisioning', () => {
  let service: DirectoryService;
  beforeAll(async () => {
    service = await openDirectoryService();
    await service.setRules(rules);
  });
  beforeEach(() => void service.accountCalls.splice(0));
  afterAll(() => service.close());

  /** The table without when, and how often, things were written. */
  async function standing() {
    const items = await wholeTable(service.town.client);
    return new Map(
      [...items]
        .filter(([key]) => !key.endsWith('#directory contact') && !key.includes('#record#'))
        .map(([key, { sealed: _sealed, madeAt: _made, changedAt: _changed, version: _version, ...item }]) => [
          key,
          item,
        ]),
    );
  }

  test('finds everything answered as it expects, and the same table when it all comes again', async () => {
    expect(await wholeLife(service.entra)).toEqual(expected);
    const once = await standing();
    expect(await wholeLife(service.entra)).toEqual(expected);
    expect(await standing()).toEqual(once);
  });

  test('gives, moves and ends roles at once, step by step', async () => {
    const seen: Record<string, string[]> = {};
    await wholeLife(service.entra, async (step) => {
      const found = await service.entra.findUser('externalId', ea.externalId);
      const [user] = found.body['Resources'] as { id: string }[];
      if (!user) return;
      const personId = service.town.keys.personId(`directory|${user.id}`);
      const held = (await service.staff(personId))?.memberships ?? [];
      seen[step] = held.filter((one) => one.to === undefined).map((one) => `${one.role} by ${one.givenBy}`);
    });
    const leader = 'leader by directory';
    expect(seen).toMatchObject({
      create: [leader],
      'off as text': [],
      restore: [leader],
      in: [leader, 'professional by directory'],
      out: [leader],
      'in again': [leader, 'professional by directory'],
      off: [],
    });
  });

  test('ends the sessions of one who is switched off, and opens the account of one who comes back', async () => {
    await wholeLife(service.entra);
    const [end, open, again] = service.accountCalls;
    expect(end).toMatch(/^end \w+ shut$/);
    expect(open).toBe(end?.replace('end', 'open').replace(' shut', ''));
    expect(again).toBe(end);
  });

  test('leaves each step’s table the same when every request comes twice', async () => {
    const once = new Map<string, unknown>();
    await wholeLife(service.entra, async (step) => void once.set(step, await standing()));
    const twice: EntraProvisioning = Object.fromEntries(
      Object.entries(service.entra).map(([name, ask]) => [
        name,
        async (...input: never[]) => {
          const first = await (ask as (...all: never[]) => Promise<unknown>)(...input);
          await (ask as (...all: never[]) => Promise<unknown>)(...input);
          return first;
        },
      ]),
    ) as EntraProvisioning;
    await wholeLife(twice, async (step) => expect(await standing(), step).toEqual(once.get(step)));
  });

  test('joins a person whom grunddata knows by the address, and leaves what grunddata gave', async () => {
    const { keys, table, tenant } = service.town;
    const known = aStaffMember({
      id: 'knownperson2',
      name: 'Ea Kendt',
      memberships: [staffOf('a04441', 'a04441-rod')],
    });
    await table.put({ Item: { ...staffKey(tenant, known.id), ...known } });
    const mail = keys.hash('mail', 'bo@traaby.example');
    await table.put({ Item: { pk: `${tenant}#mail#${mail}`, sk: 'person', id: known.id } });
    const bo = { ...ea, externalId: '6e59', userName: 'bo@traaby.example', mail: 'Bo@traaby.example' };
    const { body } = await service.entra.createUser(bo);
    expect((await service.staff(known.id))?.memberships).toEqual([
      ...known.memberships,
      expect.objectContaining({ role: 'leader', unitId: 'a04441', givenBy: 'directory' }),
    ]);
    await service.entra.softDelete(String(body['id']));
    expect(await service.staff(known.id)).toMatchObject({ name: 'Ea Kendt', memberships: known.memberships });
    expect(service.accountCalls).toEqual([`end ${known.id}`]);
    expect((await service.entra.hardDelete(String(body['id']))).status).toBe(204);
    expect((await service.staff(known.id))?.memberships).toEqual(known.memberships);
  });

  test('takes nobody for the person who had an address before', async () => {
    const first = await service.entra.createUser({
      ...ea,
      externalId: 'a001',
      userName: 'a',
      mail: 'delt@traaby.example',
    });
    await service.entra.hardDelete(String(first.body['id']));
    const next = await service.entra.createUser({
      ...ea,
      externalId: 'a002',
      userName: 'a',
      mail: 'delt@traaby.example',
    });
    const { keys } = service.town;
    const own = keys.personId(`directory|${String(next.body['id'])}`);
    expect(next.body['id']).not.toBe(first.body['id']);
    expect((await service.staff(own))?.memberships).toMatchObject([{ role: 'leader', givenBy: 'directory' }]);
  });

  test('brings everyone in a group in step when the group gets another name', async () => {
    const { body: user } = await service.entra.createUser({
      ...ea,
      externalId: '7f60',
      userName: 'ida',
      roles: [],
    });
    const { body: group } = await service.entra.createGroup('8a71', 'Andre');
    const id = String(group['id']);
    await service.entra.addMember(id, String(user['id']));
    const personId = service.town.keys.personId(`directory|${String(user['id'])}`);
    expect((await service.staff(personId))?.memberships).toEqual([]);
    await service.entra.renameGroup(id, 'PPR');
    expect((await service.staff(personId))?.memberships).toMatchObject([
      { role: 'professional', unitId: 'ppr-unit' },
    ]);
    await service.entra.deleteGroup(id);
    expect((await service.staff(personId))?.memberships).toEqual([]);
  });
});
