import type { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod';
import { readSettings } from '#functions/kernel/settings.ts';
import { isNamed, type Sent } from './sent.ts';

export interface Email {
  to: string;
  subject: string;
  /** Plain text: every reader shows it, and nothing in it can track anyone. Says that something waits, never what. */
  text: string;
}

const settingsSchema = z.object({ MAIL_FROM: z.string().min(3), MAIL_SET: z.string().optional() });
let ours: SESv2Client | undefined;

/**
 * Sends an e-mail through SES (SendEmail, API version 2). Resolves to a refusal when the address cannot be written to;
 * throws when it may go another time. Neither address nor text reaches a log. The client is loaded when first used.
 */
export async function sendEmail({ to, subject, text }: Email, given?: SESv2Client): Promise<Sent> {
  const { MAIL_FROM, MAIL_SET } = readSettings(settingsSchema);
  if (!z.email().safeParse(to).success || /[\r\n]/.test(subject))
    return { ok: false, code: 'address-refused' };
  const { SendEmailCommand, SESv2Client } = await import('@aws-sdk/client-sesv2');
  const client = given ?? (ours ??= new SESv2Client());
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  try {
    const reply = await client.send(
      new SendEmailCommand({
        FromEmailAddress: MAIL_FROM,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
        ...(MAIL_SET && { ConfigurationSetName: MAIL_SET }),
      }),
    );
    return { ok: true, messageId: reply.MessageId ?? '' };
  } catch (error) {
    if (isNamed(error, 'BadRequestException')) return { ok: false, code: 'address-refused' };
    throw withoutDetail(error);
  }
}

/** SES quotes the address in its errors; only the kind goes on. */
export function withoutDetail(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'unknown';
  return new Error(`the message could not be sent (${name})`);
}
