import type { IncomingHttpHeaders } from 'node:http';
import type { SigningScope } from './canonical-request.ts';

/** What a request says about its own signature, not yet believed. */
export interface SignatureClaim {
  presigned: boolean;
  accessKeyId: string;
  scope: SigningScope;
  /** yyyymmddThhmmssZ. */
  date: string;
  /** The same moment in milliseconds since 1970. */
  signedAt: number;
  /** Lifetime in milliseconds; only a presigned request has one, otherwise 0. */
  expiresIn: number;
  signedHeaders: string[];
  signature: string;
  /** The body's hash as the request states it, or one of the agreed words; undefined when it says nothing. */
  payloadHash: string | undefined;
}

/** The longest life of a presigned request: seven days, in seconds. */
const LONGEST_LIFE = 604_800;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;

/** Reads the claim from the query string or the Authorization header; says when there is none or it is garbled. */
export function readClaim(
  request: { query: readonly (readonly [string, string])[]; headers: IncomingHttpHeaders },
  service: string,
): SignatureClaim | 'missing' | 'malformed' {
  const query = new Map(request.query);
  if (query.has('X-Amz-Signature') || query.has('X-Amz-Algorithm')) {
    const seconds = Number(query.get('X-Amz-Expires'));
    if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return 'malformed';
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_LIFE) return 'malformed';
    return claimFrom(service, {
      presigned: true,
      credential: query.get('X-Amz-Credential'),
      signedHeaders: query.get('X-Amz-SignedHeaders'),
      signature: query.get('X-Amz-Signature'),
      date: query.get('X-Amz-Date'),
      expiresIn: seconds * 1000,
      payloadHash: query.get('X-Amz-Content-Sha256'),
    });
  }
  if (!request.headers.authorization) return 'missing';
  const [, credential, signedHeaders, signature] = AUTHORIZATION.exec(request.headers.authorization) ?? [];
  return claimFrom(service, {
    presigned: false,
    credential,
    signedHeaders,
    signature,
    date: one(request.headers['x-amz-date']),
    expiresIn: 0,
    payloadHash: one(request.headers['x-amz-content-sha256']),
  });
}

interface RawClaim {
  presigned: boolean;
  credential: string | undefined;
  signedHeaders: string | undefined;
  signature: string | undefined;
  date: string | undefined;
  expiresIn: number;
  payloadHash: string | undefined;
}

function claimFrom(service: string, raw: RawClaim): SignatureClaim | 'malformed' {
  const { presigned, credential, signedHeaders, signature, date, expiresIn, payloadHash } = raw;
  const [accessKeyId, day, region, named, ending, ...rest] = credential?.split('/') ?? [];
  if (!accessKeyId || !day || !region || named !== service || ending !== 'aws4_request' || rest.length > 0)
    return 'malformed';
  if (!signedHeaders || !signature || !date?.startsWith(day)) return 'malformed';
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const signedAt = Date.parse(iso);
  if (iso === date || Number.isNaN(signedAt)) return 'malformed';
  const scope = { day, region, service };
  return {
    presigned,
    accessKeyId,
    scope,
    date,
    signedAt,
    expiresIn,
    signature,
    payloadHash,
    signedHeaders: signedHeaders.split(';'),
  };
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
