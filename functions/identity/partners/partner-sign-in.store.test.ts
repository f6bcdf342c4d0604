import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPartnerCode } from '#shared/identity/answer-partner-code.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { startPartnerSignIn } from '#shared/identity/start-partner-sign-in.contract.ts';
import { log } from '#functions/kernel/log.ts';
import { openPartnerSite, type PartnerSite } from '#test/builders/partner-site.ts';
import { becomeMember, signInAs, someone, type Member } from '#test/builders/partner-story.ts';

let site: PartnerSite;
let member: Member;
let number = 0;
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
const start = (browser = site.visitor(), password = member.password, email = member.email) =>
  browser.ask(startPartnerSignIn, { email, password });
async function attemptIn(browser = site.visitor()) {
  return { browser, attempt: (await start(browser)).value.attempt };
}
const wrongCodes = async (times: number) => {
  const { browser, attempt } = await attemptIn();
  const codes = [];
  for (let time = 0; time < times; time += 1)
    codes.push((await browser.ask(answerPartnerCode, { attempt, code: '000000' })).code);
  return codes;
};

describe('a password', () => {
  it('alone gives no session and no cookie of one', async () => {
    const { browser } = await attemptIn();
    expect(browser.cookie('__Host-access')).toBeUndefined();
    expect((await browser.ask(readMe, {})).status).toBe(401);
  });

  it('is refused for an address without a login in exactly the same words as a wrong one', async () => {
    const wrong = await start(site.visitor(), 'helt forkert kode');
    const nobody = await start(site.visitor(), 'helt forkert kode', 'ingen@bosted.example');
    expect(nobody.body).toBe(wrong.body);
    expect(nobody.status).toBe(wrong.status);
    expect(wrong.code).toBe('wrong-e-mail-or-password');
  });

  it.each([
    ['a login', () => member.email],
    ['an address without one', () => `ingen${number}@bosted.example`],
  ])(
    'wrong for the tenth time locks %s for a quarter of an hour, also for the right one',
    async (_, email) => {
      for (let time = 0; time < 10; time += 1) {
        later(1000 / 60);
        expect((await start(site.visitor(), 'helt forkert kode', email())).code).toBe(
          'wrong-e-mail-or-password',
        );
      }
      expect((await start(site.visitor(), member.password, email())).code).toBe('locked');
      later(14 * 60);
      expect((await start(site.visitor(), member.password, email())).code).toBe('locked');
    },
  );

  it('that is wrong stands in the log like a wrong code, with nobody’s name or address', async () => {
    const warn = vi.spyOn(log, 'warn').mockReturnValue();
    try {
      await start(site.visitor(), 'helt forkert kode');
      await start(site.visitor(), 'helt forkert kode', 'ingen@bosted.example');
      await wrongCodes(1);
      expect(warn.mock.calls).toEqual(
        ['wrong-e-mail-or-password', 'wrong-e-mail-or-password', 'wrong-code'].map((kind) => [
          'wrong answer',
          { way: 'partner', kind },
        ]),
      );
    } finally {
      warn.mockRestore();
    }
  });

  it('locks nobody else out', async () => {
    for (let time = 0; time < 11; time += 1)
      await start(site.visitor(), 'forkert kode her', 'x@bosted.example');
    expect((await start()).status).toBe(200);
  });

  it('is tried no more often by many at once than by one after another', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => start(site.visitor(), 'forkert kode her', `many${number}@x.example`)),
    );
    expect(replies.filter(({ code }) => code === 'wrong-e-mail-or-password')).toHaveLength(10);
  });

  it('slows down one address on the internet that tries many logins', async () => {
    const from = { 'x-same-origin': 'yes', 'x-forwarded-for': `203.0.113.${number}, 198.51.100.1` };
    const codes = [];
    for (let time = 0; time < 32; time += 1) {
      const tried = { email: `guess${time}-${number}@x.example`, password: 'forkert kode her' };
      codes.push((await site.visitor().ask(startPartnerSignIn, tried, from)).code);
    }
    expect(codes.slice(0, 30)).not.toContain('too-many-tries');
    expect(codes.slice(30)).toEqual(['too-many-tries', 'too-many-tries']);
    expect((await start()).status).toBe(200);
    later(61);
    const tried = { email: member.email, password: member.password };
    expect((await site.visitor().ask(startPartnerSignIn, tried, from)).status).toBe(200);
  });
});

describe('a code', () => {
  it('lets the person in once, and never again', async () => {
    const code = member.nextCode();
    const first = await attemptIn();
    expect((await first.browser.ask(answerPartnerCode, { attempt: first.attempt, code })).status).toBe(200);
    expect(first.browser.cookie('__Host-access')).toBeDefined();
    const second = await attemptIn();
    const again = await second.browser.ask(answerPartnerCode, { attempt: second.attempt, code });
    expect(again.code).toBe('wrong-code');
    expect(second.browser.cookie('__Host-access')).toBeUndefined();
  });

  it('that set up the authenticator signs nobody in', async () => {
    const { browser, attempt } = await attemptIn();
    const spent = member.usedCodes[0] ?? '';
    expect((await browser.ask(answerPartnerCode, { attempt, code: spent })).code).toBe('wrong-code');
  });

  it('wrong for the third time locks for ten minutes, across sign-ins and for the right code too', async () => {
    expect(await wrongCodes(2)).toEqual(['wrong-code', 'wrong-code']);
    expect(await wrongCodes(2)).toEqual(['wrong-code', 'locked']);
    expect((await signInAs(site, member)).reply.code).toBe('locked');
    later(9 * 60);
    expect((await signInAs(site, member)).reply.code).toBe('locked');
    later(61);
    expect((await signInAs(site, member)).reply.status).toBe(200);
  });

  it('is guessed no more often by many at once', async () => {
    const { browser, attempt } = await attemptIn();
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        browser.ask(answerPartnerCode, { attempt, code: String(100_000 + index) }),
      ),
    );
    expect(replies.filter(({ code }) => code === 'wrong-code')).toHaveLength(3);
  });

  it('is taken from the browser that showed the password, and from no other', async () => {
    const { attempt } = await attemptIn();
    const thief = site.visitor();
    const reply = await thief.ask(answerPartnerCode, { attempt, code: member.nextCode() });
    expect(reply.code).toBe('attempt-over');
    expect(thief.cookie('__Host-access')).toBeUndefined();
  });

  it('is not taken for an attempt that was used, is too old, or was never made', async () => {
    const { browser, attempt } = await attemptIn();
    await browser.ask(answerPartnerCode, { attempt, code: member.nextCode() });
    expect((await browser.ask(answerPartnerCode, { attempt, code: '123456' })).code).toBe('attempt-over');
    const invented = 'A'.repeat(43);
    expect((await browser.ask(answerPartnerCode, { attempt: invented, code: '123456' })).code).toBe(
      'attempt-over',
    );
    const old = await attemptIn();
    later(901);
    const reply = await old.browser.ask(answerPartnerCode, { attempt: old.attempt, code: '123456' });
    expect(reply.code).toBe('attempt-over');
  });
});

describe('a recovery code', () => {
  const recover = async (recoveryCode: string) => {
    const { browser, attempt } = await attemptIn();
    return { browser, reply: await browser.ask(answerPartnerCode, { attempt, recoveryCode }) };
  };

  it('stands in for the authenticator once, and the person is told by mail', async () => {
    const [code = ''] = member.recoveryCodes;
    const { browser, reply } = await recover(code.toUpperCase());
    expect(reply.value.recoveryCodesLeft).toBe(7);
    expect(browser.cookie('__Host-access')).toBeDefined();
    expect(site.ses.inbox.messages(member.email)[0]?.subject).toMatch(/engangskode/);
    expect((await recover(code)).reply.code).toBe('wrong-code');
  });

  it('shown by two at the same time lets one in', async () => {
    const [code = ''] = member.recoveryCodes;
    const both = await Promise.all([recover(code), recover(code)]);
    expect(both.filter(({ reply }) => reply.status === 200)).toHaveLength(1);
  });

  it('of somebody else is worth nothing', async () => {
    const other = await becomeMember(site, { ...member, email: `anden${number}@bosted.example` });
    expect((await recover(other.recoveryCodes[0] ?? '')).reply.code).toBe('wrong-code');
  });
});

it('is not reached from another site', async () => {
  const foreign = { 'x-same-origin': 'yes', 'sec-fetch-site': 'cross-site' };
  const input = { email: member.email, password: member.password };
  expect((await site.visitor().ask(startPartnerSignIn, input, foreign)).code).toBe('cross-site');
  expect((await site.visitor().ask(startPartnerSignIn, input, {})).code).toBe('cross-site');
});

it('keeps neither password, key nor recovery codes in the table', async () => {
  await signInAs(site, member);
  await attemptIn();
  const items = JSON.stringify(await site.wholeTable());
  expect(items).not.toContain(member.password);
  expect(items).not.toContain(member.key);
  for (const code of member.recoveryCodes) expect(items).not.toContain(code.replace('-', ''));
});
