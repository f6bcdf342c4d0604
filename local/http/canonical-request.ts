import { createHash, createHmac } from 'node:crypto';

/** The parts of a request that a version 4 signature covers. */
export interface CanonicalParts {
  method: string;
  /** Decoded path, beginning with a slash. */
  path: string;
  /** Decoded pairs, without the signature itself. */
  query: readonly (readonly [string, string])[];
  /** Lower-case names of the signed headers, in the order given by the signer. */
  signedHeaders: readonly string[];
  header: (name: string) => string | undefined;
  payloadHash: string;
}

/** What a signing key is bound to: yyyymmdd, region and service. */
export interface SigningScope {
  day: string;
  region: string;
  service: string;
}

/** Percent-encoding as Signature Version 4 wants it: everything but A–Z a–z 0–9 - . _ ~ */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Decoded pairs of a raw query string. Throws URIError when the encoding is broken. */
export function parseQuery(raw: string): [string, string][] {
  const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
  return raw
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? [decode(pair), '']
        : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
    });
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html, step 1, in the S3 variant. */
export function canonicalRequest(parts: CanonicalParts): string {
  const query = parts.query
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const headers = parts.signedHeaders.map(
    (name) => `${name}:${(parts.header(name) ?? '').trim().replace(/\s+/g, ' ')}\n`,
  );
  return [
    parts.method,
    parts.path.split('/').map(uriEncode).join('/'),
    query,
    headers.join(''),
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ].join('\n');
}

/** Hexadecimal signature of a canonical request; `date` is yyyymmddThhmmssZ. */
export function signatureOf(canonical: string, date: string, scope: SigningScope, secret: string): string {
  const terms = [scope.day, scope.region, scope.service, 'aws4_request'];
  const toSign = ['AWS4-HMAC-SHA256', date, terms.join('/'), sha256Hex(canonical)].join('\n');
  const key = terms.reduce<string | Buffer>((previous, term) => hmac(previous, term), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

/** Hexadecimal SHA-256. */
export function sha256Hex(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
