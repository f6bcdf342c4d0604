import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptInvitation } from '#shared/identity/accept-invitation.contract.ts';
import { answerPartnerCode } from '#shared/identity/answer-partner-code.contract.ts';
import { choosePartnerMunicipality } from '#shared/identity/choose-partner-municipality.contract.ts';
import { invitePartner } from '#shared/identity/invite-partner.contract.ts';
import { openInvitation } from '#shared/identity/open-invitation.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { savePartnerOrganisation } from '#shared/identity/save-partner-organisation.contract.ts';
import { startPartnerSignIn } from '#shared/identity/start-partner-sign-in.contract.ts';
import { aStaffMember, administrator } from '#test/builders/actor.ts';
import { openPartnerSite, type PartnerSite } from '#test/builders/partner-site.ts';
import {
  becomeMember,
  inDays,
  invite,
  organisation,
  signInAs,
  someone,
} from '#test/builders/partner-story.ts';

let site: PartnerSite;
beforeAll(async () => {
  site = await openPartnerSite();
  await site.addNeighbour();
  await organisation(site);
});
afterAll(() => site.close());
afterEach(() => void vi.useRealTimers());

const asked = (email: string) => ({
  ...{ name: 'Liv Prøve', email, unitId: 'bosted-egely', endsOn: inDays(100) },
});
const open = (token: string) => site.visitor().ask(openInvitation, { token });

describe('one person in two municipalities', () => {
  it('joins with the login there is, chooses where to go, and cannot be taken over by a new password', async () => {
    const theirs = aStaffMember({ id: 'other-admin', tenant: '0898', memberships: [administrator] });
    await site.town.table.put({ Item: { pk: '0898#person#other-admin', sk: 'staff', ...theirs } });
    const member = await becomeMember(site, someone());
    const other = site.as('other-admin', '0898');
    await other.ask(savePartnerOrganisation, { unitId: 'ssp-nabo', name: 'SSP Nabo', version: 0 });
    await other.ask(invitePartner, { ...asked(member.email), unitId: 'ssp-nabo' });
    const token = site.linkSentTo(member.email);
    expect((await open(token)).value.hasLogin).toBe(true);
    const taking = await site.visitor().ask(acceptInvitation, { token, password: 'ny adgangskode hertil 9' });
    expect(taking.code).toBe('sign-in-instead');

    const { email, password } = member;
    const joining = site.visitor();
    const first = (await joining.ask(startPartnerSignIn, { email, password })).value;
    const joined = await joining.ask(answerPartnerCode, {
      ...{ attempt: first.attempt, code: member.nextCode(), invitation: token },
    });
    expect(joined.status).toBe(200);
    expect((await joining.ask(readMe, {})).value.tenant).toBe('0898');

    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 90_000);
    const { browser, reply } = await signInAs(site, member);
    expect(reply.value.choose.map(({ tenant }) => tenant).sort()).toEqual(['0898', '0899']);
    expect(browser.cookie('__Host-access')).toBeUndefined();
    const attempt = reply.value.attempt ?? '';
    const elsewhere = await browser.ask(choosePartnerMunicipality, { attempt, tenant: '0899' });
    expect(elsewhere.status).toBe(200);
    expect((await browser.ask(readMe, {})).value.tenant).toBe('0899');
    expect((await browser.ask(choosePartnerMunicipality, { attempt, tenant: '0898' })).code).toBe(
      'attempt-over',
    );
  });

  it('is not joined with somebody else’s login', async () => {
    const stranger = await becomeMember(site, someone());
    const { token } = await invite(site, someone());
    const { email, password } = stranger;
    const browser = site.visitor();
    const { attempt } = (await browser.ask(startPartnerSignIn, { email, password })).value;
    const reply = await browser.ask(answerPartnerCode, {
      attempt,
      code: stranger.nextCode(),
      invitation: token,
    });
    expect(reply.code).toBe('mailed-link-not-usable');
    expect((await open(token)).status).toBe(200);
  });
});
