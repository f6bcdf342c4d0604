import * as z from 'zod';
import { sealOf } from './access-keys.ts';

const sessionSchema = z.object({
  /** The key that the session's requests are signed with. */
  accessKeyId: z.string(),
  roleArn: z.string(),
  name: z.string(),
  tags: z.record(z.string(), z.string()),
  /** Milliseconds since 1970, by the system's clock. */
  expiresAt: z.number(),
});

/** A role taken on for a while. */
export type Session = z.infer<typeof sessionSchema>;

/** The session as the text that its requests carry. It says all there is to know, so that a restart forgets none. */
export function writeSessionToken(session: Session): string {
  const text = Buffer.from(JSON.stringify(session)).toString('base64url');
  return `${text}.${sealOf(text)}`;
}

/** What the text says; undefined when it was not written here. It may be over. */
export function readSessionToken(token: string): Session | undefined {
  const [text = '', seal] = token.split('.');
  if (seal !== sealOf(text)) return undefined;
  return sessionSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
}
