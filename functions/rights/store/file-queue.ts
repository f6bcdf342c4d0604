import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { idSchema, tenantSchema } from '#shared/ids.ts';

/** What the queue of rights carries: a file to put together, a child's file to erase, or all children to look through. */
export const rightsMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('make-file'), tenant: tenantSchema, childId: idSchema, fileId: idSchema }),
  z.object({ kind: z.literal('erase'), tenant: tenantSchema, erasureId: idSchema }),
  /** `run` tells one look from the next; the nightly one is told by its day. */
  z.object({ kind: z.literal('find-due'), tenant: tenantSchema, run: z.string().max(40).optional() }),
]);
export type RightsMessage = z.infer<typeof rightsMessageSchema>;

/** Puts work into the queue of rights. */
export interface RightsQueue {
  send(message: RightsMessage): Promise<void>;
}

/** The SQS client is loaded when it is first used. Throws when the message was not taken. */
export function openRightsQueue(url: string, given?: SQSClient): RightsQueue {
  let client = given;
  return {
    async send(message) {
      const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
      client ??= new SQSClient();
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
    },
  };
}
