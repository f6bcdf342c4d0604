import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { idSchema, tenantSchema } from '#shared/ids.ts';

/** What the queue of letters carries: one letter to hand to the post, or a look at all that is due. */
export const letterMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), tenant: tenantSchema, letterId: idSchema }),
  z.object({ kind: z.literal('look-after'), tenant: tenantSchema }),
]);
export type LetterMessage = z.infer<typeof letterMessageSchema>;

/** Puts messages into the queue of letters. */
export interface LetterQueue {
  send(tenant: string, letterIds: readonly string[]): Promise<void>;
}

const BATCH = 10;

/** The SQS client is loaded when it is first used. Throws when a message was not taken. */
export function openLetterQueue(url: string, given?: SQSClient): LetterQueue {
  let client = given;
  return {
    async send(tenant, letterIds) {
      const { SendMessageBatchCommand, SQSClient } = await import('@aws-sdk/client-sqs');
      client ??= new SQSClient();
      for (let start = 0; start < letterIds.length; start += BATCH) {
        const Entries = letterIds.slice(start, start + BATCH).map((letterId, index) => {
          const message: LetterMessage = { kind: 'send', tenant, letterId };
          return { Id: String(index), MessageBody: JSON.stringify(message) };
        });
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
        if (Failed && Failed.length > 0) throw new Error('the queue did not take every letter');
      }
    },
  };
}
