import { accessesDue } from '#functions/identity/index.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptInvitation } from '#shared/identity/accept-invitation.contract.ts';
import { confirmInvitation } from '#shared/identity/confirm-invitation.contract.ts';
import { invitePartner } from '#shared/identity/invite-partner.contract.ts';
import { listPartners } from '#shared/identity/list-partners.contract.ts';
import { openInvitation } from '#shared/identity/open-invitation.contract.ts';
import { readAccount } from '#shared/identity/read-account.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { resendPartnerInvitation } from '#shared/identity/resend-partner-invitation.contract.ts';
import { withdrawPartnerInvitation } from '#shared/identity/withdraw-partner-invitation.contract.ts';
import { aStaffMember, leaderOf } from '#test/builders/actor.ts';
import { administratorId, openPartnerSite, type PartnerSite } from '#test/builders/partner-site.ts';
import {
  becomeMember,
  codesOf,
  inDays,
  invite,
  organisation,
  signInAs,
  someone,
} from '#test/builders/partner-story.ts';

let site: PartnerSite;
beforeAll(async () => {
  site = await openPartnerSite();
  // Read seldom, so it has to stand before anyone asks.
  const inviting = { 'session.read': 'anyone', 'partner.invite': 'own-unit' };
  const roles = { leader: { base: 'leader', name: 'Leder', grants: inviting } };
  await site.town.table.put({ Item: { pk: '0899#roles', sk: 'set', roles } });
  await site.addNeighbour();
  await organisation(site);
});
afterAll(() => site.close());
afterEach(() => void vi.useRealTimers());

const admin = () => site.as(administratorId);
const asked = (email: string) => ({
  ...{ name: 'Liv Prøve', email, unitId: 'bosted-egely', endsOn: inDays(100) },
});
const open = (token: string) => site.visitor().ask(openInvitation, { token });

it('is shown to whoever holds the link, accepted with password and authenticator, and opens the account', async () => {
  const person = someone();
  const { token } = await invite(site, person);
  expect((await open(token)).value).toMatchObject({
    name: 'Liv Prøve',
    invitedBy: 'Ada Prøve',
    organisation: 'Bostedet bosted-egely',
    municipality: 'Tråby Kommune',
    hasLogin: false,
  });
  const member = await becomeMember(site, person);
  expect(new Set(member.recoveryCodes).size).toBe(8);
  const me = (await member.browser.ask(readMe, {})).value;
  expect(me.memberships).toMatchObject([{ role: 'partner', unitId: 'bosted-egely' }]);
  const { login } = (await member.browser.ask(readAccount, {})).value;
  expect(login).toMatchObject({ recoveryCodesLeft: 8, access: [{ organisation: 'Bostedet bosted-egely' }] });

  const { browser, reply } = await signInAs(site, member);
  expect(reply.value.choose).toEqual([]);
  expect((await browser.ask(readMe, {})).value.id).toBe(me.id);
  const { people } = (await admin().ask(listPartners, {})).value;
  expect(people).toContainEqual(expect.objectContaining({ email: person.email, state: 'active' }));
});

it('carries its token behind the # of the address, which no server is sent', async () => {
  const { email } = someone();
  await admin().ask(invitePartner, asked(email));
  expect(site.ses.inbox.messages(email)[0]?.text).toContain('https://site.example/invitation#0899-');
});

describe('a link that does not hold', () => {
  it('says the same whether unknown, replaced, withdrawn, used, or of no municipality', async () => {
    const unknown = await open(`0899-${'x'.repeat(43)}`);
    const nowhere = await open(`0123-${'x'.repeat(43)}`);
    const replaced = await invite(site, someone());
    const { personId, unitId, version } = replaced.access;
    const again = (await admin().ask(resendPartnerInvitation, { personId, unitId, version })).value;
    const latest = site.linkSentTo(again.email);
    expect((await open(latest)).status).toBe(200);
    await admin().ask(withdrawPartnerInvitation, { personId, unitId, version: again.version });
    const person = someone();
    const { token: used } = await invite(site, person);
    await becomeMember(site, person);
    const bodies = [unknown, nowhere, ...(await Promise.all([replaced.token, latest, used].map(open)))].map(
      ({ status, body }) => `${status} ${body}`,
    );
    expect(new Set(bodies)).toEqual(new Set(['422 {"code":"mailed-link-not-usable"}']));
  });

  it('is one of eight days', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { token } = await invite(site, someone());
    vi.setSystemTime(Date.now() + 7 * 86_400_000 - 60_000);
    expect((await open(token)).status).toBe(200);
    vi.setSystemTime(Date.now() + 120_000);
    expect((await open(token)).code).toBe('mailed-link-not-usable');
  });
});

it('lets two who confirm at once in once', async () => {
  const person = someone();
  const { token } = await invite(site, person);
  const browser = site.visitor();
  const set = (await browser.ask(acceptInvitation, { token, password: person.password })).value;
  const code = codesOf(set.key).nextCode();
  const both = await Promise.all(
    [1, 2].map(() => browser.ask(confirmInvitation, { token, attempt: set.attempt, code })),
  );
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
});

it('is confirmed in the browser that set the password only', async () => {
  const person = someone();
  const { token } = await invite(site, person);
  const set = (await site.visitor().ask(acceptInvitation, { token, password: person.password })).value;
  const code = codesOf(set.key).nextCode();
  const elsewhere = await site.visitor().ask(confirmInvitation, { token, attempt: set.attempt, code });
  expect(elsewhere.code).toBe('attempt-over');
});

it.each([
  ['kort', 'password-too-short'],
  ['Password1234', 'password-too-common'],
])('takes no poor password: %s', async (password, code) => {
  const { token } = await invite(site, someone());
  expect((await site.visitor().ask(acceptInvitation, { token, password })).code).toBe(code);
});

describe('inviting', () => {
  it('the same again changes nothing and mails nothing', async () => {
    const { email } = someone();
    const first = (await admin().ask(invitePartner, asked(email))).value;
    expect((await admin().ask(invitePartner, asked(email.toUpperCase()))).value).toEqual(first);
    expect(site.ses.inbox.messages(email)).toHaveLength(1);
  });

  it('is due for a reminder when its last day is near', async () => {
    const { email } = await becomeMember(site, someone());
    const due = (withinDays: number) =>
      accessesDue(site.town.table, { tenant: '0899', today: inDays(0), withinDays });
    expect((await due(99)).map((one) => one.email)).not.toContain(email);
    expect((await due(100)).map((one) => one.email)).toContain(email);
  });

  it('someone who is in already, or signs in as an employee, is refused', async () => {
    const { email } = await becomeMember(site, someone());
    expect((await admin().ask(invitePartner, asked(email))).code).toBe('already-invited');
    const work = 'ea@traaby.example';
    await site.addStaff(aStaffMember({ id: 'ea-proeve-id', mail: site.town.keys.hash('mail', work) }));
    const key = { pk: `0899#mail#${site.town.keys.hash('mail', work)}`, sk: 'person' };
    await site.town.table.put({ Item: { ...key, id: 'ea-proeve-id' } });
    expect((await admin().ask(invitePartner, asked(work))).code).toBe('has-another-way-in');
  });

  it.each([
    [-1, 'end-has-passed'],
    [367, 'end-too-far'],
  ])('until in %i days is refused', async (days, code) => {
    const input = { ...asked(someone().email), endsOn: inDays(days) };
    expect((await admin().ask(invitePartner, input)).code).toBe(code);
  });

  it('is a leader’s too where the municipality says so, for people of their own unit and no others', async () => {
    const leader = aStaffMember({ id: 'leader-person', memberships: [leaderOf('a04441')] });
    await site.addStaff(leader);
    const asLeader = site.as('leader-person');
    const { email } = someone();
    expect((await asLeader.ask(invitePartner, asked(email))).code).toBe('not-permitted');
    const theirs = (await asLeader.ask(invitePartner, { ...asked(email), forUnit: 'a04441' })).value;
    const { people } = (await asLeader.ask(listPartners, { forUnit: 'a04441' })).value;
    expect(people.map((one) => one.email)).toEqual([email]);
    expect((await asLeader.ask(listPartners, {})).code).toBe('not-permitted');
    const { access } = await invite(site, someone());
    const withdraw = ({ personId, unitId, version }: typeof access) =>
      asLeader.ask(withdrawPartnerInvitation, { personId, unitId, version });
    expect((await withdraw(access)).code).toBe('not-permitted');
    expect((await withdraw(theirs)).value.state).toBe('withdrawn');
  });

  it('is for administrators: not for staff, and not for partners', async () => {
    await site.addStaff(aStaffMember({ id: 'staff-person' }));
    const { browser } = await becomeMember(site, someone());
    for (const who of [site.as('staff-person'), browser]) {
      expect((await who.ask(invitePartner, asked('x@bosted.example'))).code).toBe('not-permitted');
      expect((await who.ask(listPartners, {})).code).toBe('not-permitted');
    }
  });
});
