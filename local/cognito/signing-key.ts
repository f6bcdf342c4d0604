import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { readIfPresent, replaceFile } from '../http/replace-file.ts';

export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  /** For libraries that want the JWK itself. */
  privateJwk: JWK;
  publicJwk: JWK;
}

/** The RS256 key kept in `file` (readable by its owner alone), generated the first time. */
export async function openSigningKey(file: string): Promise<SigningKey> {
  const saved = readIfPresent(file);
  const privateJwk = saved === undefined ? await generateKey(file) : (JSON.parse(saved) as JWK);
  const privateKey = await importJWK(privateJwk, 'RS256');
  const { kid, n, e } = privateJwk;
  if (privateKey instanceof Uint8Array || !kid || !n || !e)
    throw new Error(`${file} does not hold an RSA key`);
  return { kid, privateKey, privateJwk, publicJwk: { kty: 'RSA', n, e, kid, alg: 'RS256', use: 'sig' } };
}

async function generateKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, JSON.stringify(jwk));
  return jwk;
}
