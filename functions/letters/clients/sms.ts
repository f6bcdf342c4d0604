import type { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import * as z from 'zod';
import { toE164 } from '#shared/letters/phone.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { withoutDetail } from './email.ts';
import { isNamed, type Sent } from './sent.ts';

export interface Sms {
  /** As people write it; Danish without a country. */
  to: string;
  text: string;
}

const settingsSchema = z.object({ SMS_SENDER: z.string().min(1) });
let ours: PinpointSMSVoiceV2Client | undefined;

/**
 * Sends a text message (SendTextMessage of End User Messaging SMS). Resolves to a refusal when the number is none, or
 * its owner has opted out; throws when it may go another time. Neither number nor text reaches a log.
 */
export async function sendSms({ to, text }: Sms, given?: PinpointSMSVoiceV2Client): Promise<Sent> {
  const { SMS_SENDER } = readSettings(settingsSchema);
  const number = toE164(to);
  if (number === undefined) return { ok: false, code: 'address-refused' };
  const { PinpointSMSVoiceV2Client, SendTextMessageCommand } =
    await import('@aws-sdk/client-pinpoint-sms-voice-v2');
  const client = given ?? (ours ??= new PinpointSMSVoiceV2Client());
  try {
    const reply = await client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: number,
        OriginationIdentity: SMS_SENDER,
        MessageBody: text,
        MessageType: 'TRANSACTIONAL',
      }),
    );
    return { ok: true, messageId: reply.MessageId ?? '' };
  } catch (error) {
    if (isNamed(error, 'ValidationException', 'ConflictException'))
      return { ok: false, code: 'address-refused' };
    throw withoutDetail(error);
  }
}
