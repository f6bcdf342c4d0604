import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptInvitation } from '#shared/identity/accept-invitation.contract.ts';
import { answerPartnerCode } from '#shared/identity/answer-partner-code.contract.ts';
import { askPasswordReset } from '#shared/identity/ask-password-reset.contract.ts';
import { changePassword } from '#shared/identity/change-password.contract.ts';
import { confirmAuthenticator } from '#shared/identity/confirm-authenticator.contract.ts';
import { confirmInvitation } from '#shared/identity/confirm-invitation.contract.ts';
import { makeRecoveryCodes } from '#shared/identity/make-recovery-codes.contract.ts';
import { readAccount } from '#shared/identity/read-account.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { refreshSession } from '#shared/identity/refresh-session.contract.ts';
import { renewPartnerSignIn } from '#shared/identity/renew-partner-sign-in.contract.ts';
import { resetPassword } from '#shared/identity/reset-password.contract.ts';
import { savePartnerOrganisation } from '#shared/identity/save-partner-organisation.contract.ts';
import { setPartnerEnd } from '#shared/identity/set-partner-end.contract.ts';
import { startAuthenticator } from '#shared/identity/start-authenticator.contract.ts';
import { startPartnerSignIn } from '#shared/identity/start-partner-sign-in.contract.ts';
import { listPartners } from '#shared/identity/list-partners.contract.ts';
import { administratorId, openPartnerSite, type PartnerSite } from '#test/builders/partner-site.ts';
import {
  becomeMember,
  codesOf,
  inDays,
  signInAs,
  someone,
  type Member,
} from '#test/builders/partner-story.ts';
import { log } from '#functions/kernel/log.ts';

let site: PartnerSite;
let member: Member;
let number = 0;
const password = 'en helt anden sætning';
beforeAll(async () => {
  site = await openPartnerSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  number += 1;
  member = await becomeMember(site, someone());
});
afterEach(() => void vi.useRealTimers());

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const admin = () => site.as(administratorId);
const standing = async () => {
  const { people } = (await admin().ask(listPartners, {})).value;
  const found = people.find(({ email }) => email === member.email);
  if (!found) throw new Error('the person is not on the list');
  return found;
};
const which = async () => {
  const { personId, unitId, version } = await standing();
  return { personId, unitId, version };
};

describe('a forgotten password', () => {
  const resetLink = async () => {
    expect((await site.visitor().ask(askPasswordReset, { email: member.email })).status).toBe(200);
    return site.linkSentTo(member.email);
  };

  it('is asked for in the same words and the same time whether or not there is a login', async () => {
    const timed = async (email: string) => {
      const started = performance.now();
      const { status, body } = await site.visitor().ask(askPasswordReset, { email });
      return { said: `${status} ${body}`, ms: performance.now() - started };
    };
    const here = await timed(member.email);
    const nobody = await timed(`ingen${number}@bosted.example`);
    expect(nobody.said).toBe(here.said);
    for (const { ms } of [here, nobody]) expect(ms).toBeGreaterThanOrEqual(1490);
    expect(site.ses.inbox.messages(`ingen${number}@bosted.example`)).toEqual([]);
  });

  it('is replaced by the link once, and the code is asked for as ever', async () => {
    const token = await resetLink();
    const browser = site.visitor();
    const { attempt } = (await browser.ask(resetPassword, { token, password })).value;
    expect(browser.cookie('__Host-access')).toBeUndefined();
    expect((await site.visitor().ask(resetPassword, { token, password })).code).toBe(
      'mailed-link-not-usable',
    );
    expect((await browser.ask(answerPartnerCode, { attempt, code: member.nextCode() })).status).toBe(200);
    const old = { email: member.email, password: member.password };
    expect((await site.visitor().ask(startPartnerSignIn, old)).code).toBe('wrong-e-mail-or-password');
    expect(site.ses.inbox.messages(member.email)[0]?.subject).toMatch(/adgangskode er ændret/);
  });

  it('ends the sessions there are', async () => {
    const token = await resetLink();
    expect((await member.browser.ask(refreshSession, {})).status).toBe(200);
    await site.visitor().ask(resetPassword, { token, password });
    expect((await member.browser.ask(refreshSession, {})).code).toBe('session-over');
  });

  it('is not replaced after half an hour, nor by a poor one', async () => {
    const token = await resetLink();
    const poor = await site.visitor().ask(resetPassword, { token, password: 'password1234' });
    expect(poor.code).toBe('password-too-common');
    later(1801);
    expect((await site.visitor().ask(resetPassword, { token, password })).code).toBe(
      'mailed-link-not-usable',
    );
  });

  it('mails three links at most in half an hour', async () => {
    for (let time = 0; time < 5; time += 1)
      await site.visitor().ask(askPasswordReset, { email: member.email });
    const links = site.ses.inbox.messages(member.email).filter(({ text }) => text.includes('/reset#'));
    expect(links).toHaveLength(3);
  });
});

describe('under my account', () => {
  it('another password takes the present one and a code', async () => {
    const wrong = { password: 'forkert kode her', newPassword: password, code: member.nextCode() };
    const warn = vi.spyOn(log, 'warn').mockReturnValue();
    expect((await member.browser.ask(changePassword, wrong)).code).toBe('wrong-password-or-code');
    expect(warn.mock.calls).toEqual([['wrong answer', { way: 'partner', kind: 'wrong-password-or-code' }]]);
    warn.mockRestore();
    const right = { password: member.password, newPassword: password, code: member.nextCode() };
    expect((await member.browser.ask(changePassword, right)).status).toBe(200);
    expect((await member.browser.ask(refreshSession, {})).code).toBe('session-over');
    later(60);
    expect((await signInAs(site, { ...member, password })).reply.status).toBe(200);
  });

  it('a new authenticator takes over from its first code on', async () => {
    const proof = { password: member.password, code: member.nextCode() };
    const begun = (await member.browser.ask(startAuthenticator, proof)).value;
    const fresh = codesOf(begun.key);
    const first = { attempt: begun.attempt, code: fresh.nextCode() };
    expect((await site.as(administratorId).ask(confirmAuthenticator, first)).code).toBe('not-permitted');
    expect((await member.browser.ask(confirmAuthenticator, first)).status).toBe(200);
    later(120);
    expect((await signInAs(site, member)).reply.code).toBe('wrong-code');
    expect((await signInAs(site, { ...member, ...fresh })).reply.status).toBe(200);
  });

  it('a recovery code stands in for a lost authenticator', async () => {
    const [recoveryCode = ''] = member.recoveryCodes;
    const proof = { password: member.password, recoveryCode };
    const begun = (await member.browser.ask(startAuthenticator, proof)).value;
    const fresh = codesOf(begun.key);
    const first = { attempt: begun.attempt, code: fresh.nextCode() };
    expect((await member.browser.ask(confirmAuthenticator, first)).status).toBe(200);
    expect((await member.browser.ask(readAccount, {})).value.login?.recoveryCodesLeft).toBe(7);
    expect((await signInAs(site, { ...member, ...fresh })).reply.status).toBe(200);
  });

  it('an authenticator that was begun and left leaves a password that opens nothing', async () => {
    const [recoveryCode = '', next = ''] = member.recoveryCodes;
    await member.browser.ask(startAuthenticator, { password: member.password, recoveryCode });
    expect((await signInAs(site, member)).reply.code).toBe('wrong-code');
    const browser = site.visitor();
    const { email } = member;
    const { attempt } = (await browser.ask(startPartnerSignIn, { email, password: member.password })).value;
    expect((await browser.ask(answerPartnerCode, { attempt, recoveryCode: next })).status).toBe(200);
  });

  it('new recovery codes put the old ones out of use', async () => {
    const proof = { password: member.password, code: member.nextCode() };
    const { recoveryCodes } = (await member.browser.ask(makeRecoveryCodes, proof)).value;
    expect(recoveryCodes).not.toContain(member.recoveryCodes[0]);
    const { attempt } = (await site.visitor().ask(startPartnerSignIn, member)).value;
    expect(attempt).toBeDefined();
    const proveOld = { password: member.password, recoveryCode: member.recoveryCodes[0] ?? '' };
    expect((await member.browser.ask(startAuthenticator, proveOld)).code).toBe('wrong-password-or-code');
  });

  it('three wrong codes lock there too', async () => {
    const guess = { password: member.password, code: '000000' };
    const codes = [];
    for (let time = 0; time < 4; time += 1)
      codes.push((await member.browser.ask(makeRecoveryCodes, guess)).code);
    expect(codes).toEqual([...Array.from({ length: 3 }, () => 'wrong-password-or-code'), 'locked']);
  });
});

describe('an access', () => {
  it('that is ended bites on the next request, and can be opened again', async () => {
    expect((await member.browser.ask(readMe, {})).status).toBe(200);
    const ended = (await admin().ask(setPartnerEnd, await which())).value;
    expect(ended.state).toBe('ended');
    expect((await member.browser.ask(readMe, {})).code).toBe('not-permitted');
    expect((await member.browser.ask(refreshSession, {})).code).toBe('session-over');
    expect((await signInAs(site, member)).reply.code).toBe('no-access');
    await admin().ask(setPartnerEnd, { ...(await which()), endsOn: inDays(30) });
    later(60);
    expect((await signInAs(site, member)).reply.status).toBe(200);
  });

  it('ends by itself after its last day', async () => {
    await admin().ask(setPartnerEnd, { ...(await which()), endsOn: inDays(0) });
    expect((await standing()).state).toBe('active');
    later(86_400);
    expect((await standing()).state).toBe('ended');
    expect((await member.browser.ask(readMe, {})).code).toBe('not-permitted');
  });

  it('changed by two at once is changed by one, and the other sees how it stands', async () => {
    const seen = await which();
    const days = [20, 30];
    const replies = await Promise.all(
      days.map((day) => admin().ask(setPartnerEnd, { ...seen, endsOn: inDays(day) })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('ends with its organisation', async () => {
    const { organisations } = (await admin().ask(listPartners, {})).value;
    const [one] = organisations;
    if (!one) throw new Error('there is no organisation');
    const change = { unitId: one.id, name: one.name, version: one.version, ended: true };
    expect((await admin().ask(savePartnerOrganisation, change)).value.endedOn).toBeDefined();
    expect((await standing()).state).toBe('ended');
    expect((await member.browser.ask(readMe, {})).code).toBe('not-permitted');
    await admin().ask(savePartnerOrganisation, { ...change, version: one.version + 1, ended: false });
  });

  it('whose sign-in is renewed loses authenticator, recovery codes and sessions at once', async () => {
    const renewed = (await admin().ask(renewPartnerSignIn, await which())).value;
    expect(renewed.state).toBe('invited');
    expect((await member.browser.ask(readMe, {})).code).toBe('not-permitted');
    expect((await signInAs(site, member)).reply.code).toBe('wrong-code');
    const { attempt } = (await site.visitor().ask(startPartnerSignIn, member)).value;
    expect(attempt).toBeDefined();

    const token = site.linkSentTo(member.email);
    const browser = site.visitor();
    const set = (await browser.ask(acceptInvitation, { token, password })).value;
    const fresh = codesOf(set.key);
    const confirmed = { token, attempt: set.attempt, code: fresh.nextCode() };
    expect((await browser.ask(confirmInvitation, confirmed)).value.recoveryCodes).toHaveLength(8);
    expect((await browser.ask(readMe, {})).status).toBe(200);
    expect((await standing()).state).toBe('active');
  });
});
