import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ClientConfig } from '../config.ts';
import { notAuthorized } from '../failure.ts';

/** Base64 of HMAC-SHA256 over user name and client id, keyed with the client secret ("SecretHash", developer guide). */
export function secretHash(client: Pick<ClientConfig, 'ClientId'>, secret: string, username: string): string {
  return createHmac('sha256', secret).update(`${username}${client.ClientId}`).digest('base64');
}

/**
 * Throws NotAuthorizedException when a client with a secret does not prove that it knows it. Several names count,
 * since a client may have been told another name for the person who signs in.
 */
export function checkSecretHash(client: ClientConfig, usernames: string[], given: string | undefined): void {
  const secret = client.ClientSecret;
  if (!secret) return;
  if (given === undefined) {
    throw notAuthorized(
      `Client ${client.ClientId} is configured with secret but SECRET_HASH was not received`,
    );
  }
  const isRight = usernames.some((name) => sameText(secretHash(client, secret, name), given));
  if (!isRight) throw notAuthorized(`SecretHash does not match for the client: ${client.ClientId}`);
}

/** Compares without telling by its time how much was right. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
