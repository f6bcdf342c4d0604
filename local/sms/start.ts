import { join } from 'node:path';
import * as z from 'zod';
import type { Engine, EngineOptions } from '#local/engine.ts';
import { operation, startJsonService } from '#local/http/json-service.ts';
import { Refusal } from '#local/http/refusal.ts';
import { openInbox, type Inbox } from '#local/ses/inbox.ts';

/** A running SMS service: SendTextMessage of AWS End User Messaging SMS. No telephone rings. */
export interface SmsEngine extends Engine {
  inbox: Inbox;
  /** Numbers whose owner answered STOP: the service refuses to write to them. */
  optOut(number: string): void;
}

const requestSchema = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{7,14}$/),
  OriginationIdentity: z.string().min(1).max(256),
  MessageBody: z.string().min(1).max(1600),
  MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']).optional(),
});

/** Starts the SMS service with its inbox in `directory`. Rejects when the port is taken. */
export async function startSms({ directory, clock, port }: EngineOptions): Promise<SmsEngine> {
  const inbox = openInbox(join(directory, 'messages.jsonl'));
  const optedOut = new Set<string>();
  const service = {
    service: 'sms-voice',
    target: 'PinpointSMSVoiceV2',
    version: '1.0',
    operations: {
      SendTextMessage: operation(
        // The schema's own words would quote the number.
        z.unknown(),
        'ValidationException',
        (input) => {
          const parsed = requestSchema.safeParse(input);
          if (!parsed.success)
            throw new Refusal(
              400,
              'ValidationException',
              `Invalid ${String(parsed.error.issues[0]?.path[0])}`,
            );
          const { DestinationPhoneNumber: to, OriginationIdentity: from, MessageBody: text } = parsed.data;
          if (optedOut.has(to))
            throw new Refusal(400, 'ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT');
          return { MessageId: inbox.take({ at: new Date(clock.now()).toISOString(), from, to, text }) };
        },
      ),
    },
  } as const;
  const { endpoint, close } = await startJsonService(service, clock, port);
  return {
    endpoint,
    inbox,
    optOut: (number) => void optedOut.add(number),
    async close() {
      await close();
      inbox.close();
    },
  };
}
