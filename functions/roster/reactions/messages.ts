import * as z from 'zod';
import { goOnSchema } from '../store/import-queue.ts';
import type { ReceivedObject } from '../use-cases/receive-file.ts';

const noticeSchema = z.object({
  Records: z.array(
    z.object({
      s3: z.object({
        object: z.object({ key: z.string(), eTag: z.string(), versionId: z.string().optional() }),
      }),
    }),
  ),
});
/** S3 sends this once, when the notification is set up. */
const trialSchema = z.object({ Event: z.literal('s3:TestEvent') });

export type Message =
  { kind: 'go-on'; tenant: string; importId: string } | { kind: 'received'; objects: ReceivedObject[] };

/**
 * What a message of the queue says: our own, or S3's notice of new objects (event structure 2.x: keys are URL-encoded,
 * with + for a space). Throws for anything else.
 */
export function readMessage(body: string): Message {
  const parsed: unknown = JSON.parse(body);
  if (trialSchema.safeParse(parsed).success) return { kind: 'received', objects: [] };
  const goOn = goOnSchema.safeParse(parsed);
  if (goOn.success) return goOn.data;
  const objects = noticeSchema.parse(parsed).Records.map(({ s3: { object } }) => ({
    key: decodeURIComponent(object.key.replaceAll('+', ' ')),
    etag: object.eTag,
    ...(object.versionId !== undefined && { version: object.versionId }),
  }));
  return { kind: 'received', objects };
}
