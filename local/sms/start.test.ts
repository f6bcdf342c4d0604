import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openClock } from '#local/clock.ts';
import { signRequest } from '#local/http/sign-request.ts';
import { startSes, type SesEngine } from '#local/ses/start.ts';
import { startSms, type SmsEngine } from './start.ts';

const directory = mkdtempSync(join(tmpdir(), 'sms-'));
let sms: SmsEngine;
let ses: SesEngine;
beforeAll(async () => {
  sms = await startSms({ directory: join(directory, 'sms'), clock: openClock() });
  ses = await startSes({ directory: join(directory, 'ses'), clock: openClock() });
});
afterAll(async () => {
  await Promise.all([sms.close(), ses.close()]);
  rmSync(directory, { recursive: true, force: true });
});

const send = async (url: string, service: string, input: object, more: Record<string, string> = {}) => {
  const body = JSON.stringify(input);
  const plain = { 'content-type': 'application/json', ...more };
  const headers = signRequest({ method: 'POST', url, headers: plain, body, service, now: Date.now() });
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
};

it('a request that is not signed is refused by both services', async () => {
  const target = { 'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage' };
  const toSms = await fetch(sms.endpoint, { method: 'POST', headers: target, body: '{}' });
  const toSes = await fetch(`${ses.endpoint}/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
  expect([toSms.status, toSes.status]).toEqual([403, 403]);
});

it('a refusal never repeats the number it was about', async () => {
  const target = { 'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage' };
  const input = { DestinationPhoneNumber: '21436587', OriginationIdentity: 'RoedTraad', MessageBody: 'x' };
  const { status, body } = await send(`${sms.endpoint}/`, 'sms-voice', input, target);
  expect(status).toBe(400);
  expect(body).toContain('ValidationException');
  expect(body).not.toContain('21436587');
});

it('an operation that is not played is refused in plain words', async () => {
  const { status } = await send(`${ses.endpoint}/v2/email/templates`, 'ses', {});
  expect(status).toBe(501);
});
