import { createHash, createHmac, randomBytes } from 'node:crypto';
import { LOCAL_ACCESS_KEY } from '#local/engine.ts';

/** What a client signs with. */
export interface AccessKey {
  accessKeyId: string;
  secretAccessKey: string;
}

const FUNCTION_KEY = /^LOCALFN[A-Z2-7]{13}$/;

/**
 * The function's own access key, the same at every start. Its secret follows from its id, so that every engine knows it
 * without being told, in whatever process it runs.
 */
export function functionKey(functionArn: string): AccessKey {
  return withSecret(`LOCALFN${letters(createHash('sha256').update(functionArn).digest())}`);
}

/** A fresh key for one session. */
export const sessionKey = (): AccessKey => withSecret(`LOCALSE${letters(randomBytes(16))}`);

/** The secret of the local access key or of a function's key; undefined for any other id. */
export function secretOf(accessKeyId: string): string | undefined {
  if (accessKeyId === LOCAL_ACCESS_KEY.accessKeyId) return LOCAL_ACCESS_KEY.secretAccessKey;
  return FUNCTION_KEY.test(accessKeyId) ? withSecret(accessKeyId).secretAccessKey : undefined;
}

/** A signature under the machine's own secret, by which an engine knows what another one gave out. */
export const sealOf = (text: string): string =>
  createHmac('sha256', LOCAL_ACCESS_KEY.secretAccessKey).update(text).digest('base64url');

const withSecret = (accessKeyId: string): AccessKey => ({
  accessKeyId,
  secretAccessKey: sealOf(`secret of ${accessKeyId}`),
});

const letters = (bytes: Buffer) =>
  [...bytes.subarray(0, 13)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte & 31]).join('');
