import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntraProvisioning } from '#local/outside/entra-provisioning.ts';
import { openDirectoryService, type DirectoryService } from '#test/builders/directory-service.ts';
import { Killed, killAtWrite, wholeTable } from '#test/builders/table-faults.ts';

let service: DirectoryService;
beforeAll(async () => {
  service = await openDirectoryService();
  await service.setRules({
    rules: [
      { id: 'rule-one', from: { kind: 'role', name: 'Leder' }, role: 'leader', unitId: 'a04441' },
      { id: 'rule-two', from: { kind: 'group', name: 'PPR' }, role: 'professional', unitId: 'ppr-unit' },
      { id: 'rule-three', from: { kind: 'group', name: 'PPR ny' }, role: 'coordinator', unitId: 'ppr-unit' },
    ],
    orgUnits: [],
  });
});
afterAll(() => service.close());

const bo = {
  ...{ externalId: 'b0', userName: 'bo@traaby.example', mail: 'bo@traaby.example' },
  ...{ givenName: 'Bo', familyName: 'Prøve', roles: ['Leder'] },
};
const firstId = (reply: { body: Record<string, unknown> }) =>
  String((reply.body['Resources'] as { id: string }[])[0]?.id);

/** Each request of a person's life, as it is sent again when no answer came. */
const steps: [
  string,
  (entra: EntraProvisioning, ids: { user: string; group: string }) => Promise<{ status: number }>,
][] = [
  ['create', (entra) => entra.createUser(bo)],
  ['mail', (entra, { user }) => entra.replaceMail(user, 'bo.ny@traaby.example')],
  ['group', (entra) => entra.createGroup('g0', 'PPR')],
  ['in', (entra, { user, group }) => entra.addMember(group, user)],
  ['rename', (entra, { group }) => entra.renameGroup(group, 'PPR ny')],
  ['off', (entra, { user }) => entra.softDelete(user)],
  ['restore', (entra, { user }) => entra.restore(user)],
  ['out', (entra, { user, group }) => entra.removeMember(group, user)],
  ['in again', (entra, { user, group }) => entra.addMember(group, user)],
  ['gone', (entra, { user }) => entra.hardDelete(user)],
  ['group gone', (entra, { group }) => entra.deleteGroup(group)],
];

/** The table without when, and how often, things were written, nor who was here: each request has its own line. */
async function standing() {
  const items = await wholeTable(service.town.client);
  return new Map(
    [...items]
      .filter(([key]) => !key.endsWith('#directory contact') && !key.includes('#record#'))
      .map(([key, { sealed: _s, madeAt: _m, changedAt: _c, version: _v, ...item }]) => [key, item]),
  );
}

interface Life {
  /** The table after each step, or after the one named. */
  stood: Map<string, unknown>;
  /** How many writes each step made. */
  writes: Map<string, number>;
}

/** Plays all steps; the one named is killed at its n-th write, and sent again. Without a name none is. */
async function life(name?: string, n = 0, when: 'before' | 'after' = 'before'): Promise<Life> {
  const { entra, town } = service;
  const ids = { user: '', group: '' };
  const [stood, writes]: [Life['stood'], Life['writes']] = [new Map(), new Map()];
  for (const [step, ask] of steps) {
    const fault = killAtWrite(town.client, step === name ? n : 0, when);
    const { status } = await ask(entra, ids).catch((error: unknown) => {
      if (error instanceof Killed) return { status: 500 };
      throw error;
    });
    fault.stop();
    writes.set(step, fault.seen.writes);
    if (step === name && status === 500) await ask(entra, ids);
    if (step === 'create') ids.user = firstId(await entra.findUser('externalId', bo.externalId));
    if (step === 'group') ids.group = firstId(await entra.findGroup('PPR'));
    if (name === undefined || step === name) stood.set(step, await standing());
  }
  return { stood, writes };
}

let undisturbed: Life;
beforeAll(async () => {
  undisturbed = await life();
});

test.each(steps.map(([name]) => name))(
  '“%s” killed at any write and sent again leaves the table as if nothing had happened',
  { timeout: 240_000 },
  async (name) => {
    const writes = undisturbed.writes.get(name) ?? 0;
    expect(writes).toBeGreaterThan(0);
    // Killed before a write is killed after the one before it.
    const kills = Array.from({ length: writes }, (_, index) => [index + 1, 'after'] as const);
    for (const [n, when] of [[1, 'before'] as const, ...kills])
      expect((await life(name, n, when)).stood.get(name), `write ${n}, ${when}`).toEqual(
        undisturbed.stood.get(name),
      );
  },
);
