import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLink, type WantedLink } from '#functions/identity/index.ts';
import { openClock } from '#local/clock.ts';
import { startSes, type SesEngine } from '#local/ses/start.ts';
import { startSms, type SmsEngine } from '#local/sms/start.ts';
import { openTestSignIn, type TestSignIn } from './actor-sign-in.ts';
import type { Answered, SiteBrowser } from './actor-site.ts';
import { aChild } from './people-child.ts';

export const birthDate = '1985-03-27';
export const path = '/family/consents/abcdefgh';
export const [mother, child] = ['mormormormor', 'barnbarnbarn'];

/** A mother with custody of one child, and letters to her. */
export interface LinkTown extends TestSignIn {
  sms: SmsEngine;
  ses: SesEngine;
  /** The mother's mobile phone: a new one after each `begin`, so that what was sent to it is one test's. */
  phone(): string;
  /** Puts mother and child back as they were. */
  begin(): Promise<void>;
  setMother(change: object): Promise<unknown>;
  setCustody(custody: boolean): Promise<void>;
  aLink(change?: Partial<WantedLink>): Promise<{ url: string; token: string; linkHash: string }>;
  open(browser: SiteBrowser, token: string): Promise<Answered>;
  answer(browser: SiteBrowser, token: string, date?: string): Promise<Answered>;
  finish(browser: SiteBrowser, token: string, code: string): Promise<Answered>;
  /** The code last sent to the phone. */
  lastCode(): string;
  /** A link whose code has been sent. */
  readied(): Promise<{ browser: SiteBrowser; token: string; linkHash: string; code: string }>;
}

export async function openLinkTown(): Promise<LinkTown> {
  const directory = await mkdtemp(join(tmpdir(), 'link-'));
  const sms = await startSms({ directory: join(directory, 'sms'), clock: openClock() });
  const ses = await startSes({ directory: join(directory, 'ses'), clock: openClock() });
  ses.ensureIdentity('traaby.example');
  const world = await openTestSignIn({
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: sms.endpoint,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    SMS_SENDER: 'RoedTraad',
    MAIL_FROM: 'Rød Tråd <besked@traaby.example>',
  });
  let number = 0;
  const phone = () => `2000${String(number).padStart(4, '0')}`;
  const guardian = (custody: boolean) => ({
    id: mother,
    name: 'Mor Prøve',
    relation: 'mother' as const,
    custody,
    source: 'grunddata' as const,
  });
  const setCustody = (custody: boolean) =>
    world.addChild(aChild({ id: child, guardians: [guardian(custody)] }));
  const setMother = (change: object) =>
    world.town.table.put({
      Item: {
        pk: `0899#person#${mother}`,
        sk: 'guardian',
        tenant: '0899',
        id: mother,
        name: 'Mor Prøve',
        phones: [],
        protectedBy: [],
        version: 1,
        ...change,
      },
    });
  const aLink: LinkTown['aLink'] = async (change = {}) => {
    const made = await makeLink(world.town.table, world.town.keys, {
      ...{ tenant: '0899', personId: mother, side: 'guardian', childId: child, path },
      now: new Date().toISOString(),
      ...change,
    });
    return { ...made, token: new URL(made.url).hash.slice(1) };
  };
  const open: LinkTown['open'] = (browser, token) => browser.send('/api/identity/link/open', { token });
  const answer: LinkTown['answer'] = (browser, token, date = birthDate) =>
    browser.send('/api/identity/link/answer', { token, birthDate: date });
  const lastCode = () => {
    const [last] = sms.inbox.messages(`+45${phone()}`);
    return /\d{6}/.exec(last?.text ?? '')?.[0] ?? 'none';
  };
  return {
    ...world,
    ...{ sms, ses, phone, setMother, setCustody, aLink, open, answer, lastCode },
    async begin() {
      number += 1;
      await setCustody(true);
      await setMother({ birthDate, phones: [{ kind: 'mobile', number: phone(), protected: false }] });
    },
    finish: (browser, token, code) => browser.send('/api/identity/link/finish', { token, code }),
    async readied() {
      const browser = world.browser();
      const { token, linkHash } = await aLink();
      await open(browser, token);
      await answer(browser, token);
      return { browser, token, linkHash, code: lastCode() };
    },
    async close() {
      await Promise.all([world.close(), sms.close(), ses.close()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
