import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { idSchema, tenantSchema } from '#shared/ids.ts';

/** Our own message: go on with an import. */
export const goOnSchema = z.object({ kind: z.literal('go-on'), tenant: tenantSchema, importId: idSchema });
export type GoOn = z.infer<typeof goOnSchema>;

export interface ImportQueue {
  /** Asks that the import be gone on with, after at most 900 seconds. */
  goOn(tenant: string, importId: string, afterSeconds?: number): Promise<void>;
}

/** The SQS client is loaded when it is first used. */
export function openImportQueue(url: string, given?: SQSClient): ImportQueue {
  let client = given;
  return {
    async goOn(tenant, importId, afterSeconds = 0) {
      const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
      client ??= new SQSClient();
      const message: GoOn = { kind: 'go-on', tenant, importId };
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify(message),
          DelaySeconds: afterSeconds,
        }),
      );
    },
  };
}
