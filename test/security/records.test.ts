import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import { childKey } from '#functions/people/index.ts';
import { ask } from '#test/builders/security-call.ts';
import { keepLogs, personalIn } from '#test/builders/security-logs.ts';
import { childrenOf, ours, peers } from '#test/builders/security-people.ts';
import { openSite, type Site } from '#test/builders/security-site.ts';
import { inputFor, tokenOf } from './cells.ts';
import { expectedStatus, roles } from './who-may.ts';

let site: Site;
let logs: ReturnType<typeof keepLogs>;

beforeAll(async () => {
  site = await openSite();
  logs = keepLogs();
});
afterEach(async () => {
  site.wire.refuse = undefined;
  await site.differences();
});
afterAll(async () => {
  logs.stop();
  await site.close();
});

const recorded = contracts.filter((one) => one.audit !== 'none');
const named = (name: string) => {
  const found = contracts.find((one) => one.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

describe('without a record', () => {
  test.each(recorded.map((one) => [one.name, one] as const))(
    '%s gives nothing away and changes nothing',
    async (name, contract) => {
      // What only a login of one's own may is for its own tests: here the record comes before the refusal, too.
      const role = roles.find((one) => expectedStatus(name, one, 'own') === 200) ?? 'administrator';
      site.wire.refuse = /"PutItem|#record#/;
      const reply = await ask(contract, inputFor(contract, role, 'own'), tokenOf(role));
      expect(reply.status).toBe(500);
      expect(JSON.parse(reply.text)).toEqual({ code: 'surprise', reference: 'reference' });
      expect((await site.differences()).map(({ key }) => key)).toEqual([]);
      expect(site.started.calls.splice(0)).toEqual([]);
    },
  );

  test('a refusal that cannot be recorded says no more than that', async () => {
    site.wire.refuse = /"refused"/;
    const contract = named('read-thread');
    const reply = await ask(contract, inputFor(contract, 'administrator', 'own'), tokenOf('administrator'));
    expect(JSON.parse(reply.text)).toEqual({ code: 'surprise', reference: 'reference' });
  });
});

describe('when the table fails', () => {
  const signedIn = contracts.filter((one) => one.permission !== 'public');
  test.each(signedIn.map((one) => [one.name, one] as const))(
    '%s trusts nobody whose role it cannot read',
    async (name, contract) => {
      const role = roles.find((one) => expectedStatus(name, one, 'own') === 200) ?? 'administrator';
      site.wire.refuse = new RegExp(`#person#${tokenOf(role)?.person ?? role}"`);
      const reply = await ask(contract, inputFor(contract, role, 'own'), tokenOf(role));
      expect([reply.status, JSON.parse(reply.text)]).toEqual([
        500,
        { code: 'surprise', reference: 'reference' },
      ]);
      const other = (await site.differences()).filter(({ key }) => !key.includes('#record#'));
      expect(other.map(({ key }) => key)).toEqual([]);
      expect(site.started.calls.splice(0)).toEqual([]);
    },
  );

  test.each(['read-child', 'read-thread', 'read-meeting', 'list-reads'])(
    '%s says nothing of a child that is stored wrongly',
    async (name) => {
      const [child] = childrenOf(ours);
      if (!child) throw new Error('the town has no child');
      const broken = { ...child, birthDate: 'Zyxbroken', gender: 'Zyxwrong', affiliations: 'Zyxplaces' };
      await site.table.put({ Item: { ...childKey(ours.tenant, child.id), ...broken } });
      const reply = await ask(
        named(name),
        inputFor(named(name), 'leader-of-the-unit', 'own'),
        tokenOf('leader-of-the-unit'),
      );
      await site.table.put({ Item: { ...childKey(ours.tenant, child.id), ...child } });
      expect([reply.status, JSON.parse(reply.text)]).toEqual([
        500,
        { code: 'surprise', reference: 'reference' },
      ]);
    },
  );
});

describe('the blind rule', () => {
  const own = (person: string, name: string) =>
    ask(named(name), inputFor(named(name), 'staff-of-the-group', 'own'), { tenant: ours.tenant, person });

  test.each(['read-thread', 'read-meeting'])(
    'lets the writer see their own assessment in %s',
    async (name) => {
      expect((await own(peers[0], name)).text).toContain('Zyxblind');
    },
  );

  test.each(['read-thread', 'read-meeting'])('hides it from a colleague of the group in %s', async (name) => {
    const { status, text } = await own(peers[1], name);
    expect(status).toBe(200);
    expect(text).not.toContain('Zyxblind');
  });

  test('shows all when all are in', async () => {
    expect((await own(peers[1], 'read-thread')).text).toContain('Zyxcomment');
  });
});

test('the logs of all this name nobody', () => {
  expect(logs.lines.filter((line) => line.includes('"surprise"')).length).toBeGreaterThan(recorded.length);
  expect(logs.lines.map(personalIn).filter((found) => found !== undefined)).toEqual([]);
});
