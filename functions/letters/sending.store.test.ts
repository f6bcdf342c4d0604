import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startSes, type SesEngine } from '#local/ses/start.ts';
import { startSms, type SmsEngine } from '#local/sms/start.ts';
import { sendEmail } from './clients/email.ts';
import { sendSms } from './clients/sms.ts';

const directory = mkdtempSync(join(tmpdir(), 'messages-'));
let ses: SesEngine;
let sms: SmsEngine;
let mail: SESv2Client;
let phone: PinpointSMSVoiceV2Client;

beforeAll(async () => {
  process.env['MAIL_FROM'] = 'Rød Tråd <besked@traaby.example>';
  process.env['SMS_SENDER'] = 'RoedTraad';
  ses = await startSes({ directory: join(directory, 'ses'), clock: openClock() });
  sms = await startSms({ directory: join(directory, 'sms'), clock: openClock() });
  const common = { region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY, maxAttempts: 1 };
  mail = new SESv2Client({ ...common, endpoint: ses.endpoint });
  phone = new PinpointSMSVoiceV2Client({ ...common, endpoint: sms.endpoint });
});
afterAll(async () => {
  mail.destroy();
  phone.destroy();
  await Promise.all([ses.close(), sms.close()]);
  rmSync(directory, { recursive: true, force: true });
});

describe('an e-mail', () => {
  test('is turned away while the domain it comes from is not verified, in words without the address', async () => {
    const sending = sendEmail({ to: 'far@familie.example', subject: 'Besked', text: 'Noget venter' }, mail);
    await expect(sending).rejects.toThrow('the message could not be sent (MessageRejected)');
  });

  test('reaches the one it is for, word for word', async () => {
    ses.ensureIdentity('traaby.example');
    const sent = await sendEmail(
      { to: 'far@familie.example', subject: 'Ny besked æøå', text: 'Noget venter' },
      mail,
    );
    expect(sent).toMatchObject({ ok: true });
    expect(ses.inbox.messages('far@familie.example')).toMatchObject([
      { subject: 'Ny besked æøå', text: 'Noget venter', from: 'Rød Tråd <besked@traaby.example>' },
    ]);
  });

  test.for(['far', 'far@familie', 'far@familie.example\r\nBcc: alle@familie.example', ''])(
    'to %j is refused as an address',
    async (to) => {
      expect(await sendEmail({ to, subject: 'x', text: 'x' }, mail)).toEqual({
        ok: false,
        code: 'address-refused',
      });
    },
  );

  test('whose subject would add a header is refused', async () => {
    const sent = await sendEmail({ to: 'far@familie.example', subject: 'x\r\nBcc: a@b.dk', text: 'x' }, mail);
    expect(sent).toEqual({ ok: false, code: 'address-refused' });
  });
});

describe('a text message', () => {
  test.for(['21 43 65 87', '+45 21436587', '0045 2143 6587'])(
    'to %s reaches the Danish number',
    async (to) => {
      expect(await sendSms({ to, text: `Til ${to}` }, phone)).toMatchObject({ ok: true });
      expect(sms.inbox.messages('+4521436587')[0]).toMatchObject({ from: 'RoedTraad', text: `Til ${to}` });
    },
  );

  test.for(['2143', '+45 2143658', 'ring', ''])('to %j is refused as a number', async (to) => {
    expect(await sendSms({ to, text: 'x' }, phone)).toEqual({ ok: false, code: 'address-refused' });
  });

  test('to somebody who wants none is refused', async () => {
    sms.optOut('+4529999999');
    expect(await sendSms({ to: '29999999', text: 'x' }, phone)).toEqual({
      ok: false,
      code: 'address-refused',
    });
  });
});

test('what arrived is still there after a restart', async () => {
  const again = join(directory, 'again');
  const first = await startSms({ directory: again, clock: openClock() });
  first.inbox.take({ at: '2026-11-21T08:00:00.000Z', from: 'RoedTraad', to: '+4521436587', text: 'her' });
  await first.close();
  const second = await startSms({ directory: again, clock: openClock() });
  expect(second.inbox.messages()).toMatchObject([{ text: 'her' }]);
  await second.close();
});
