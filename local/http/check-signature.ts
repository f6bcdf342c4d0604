import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '#local/clock.ts';
import { secretOf } from '#local/iam/access-keys.ts';
import { canonicalRequest, signatureOf } from './canonical-request.ts';
import { readClaim, type SignatureClaim } from './signature-claim.ts';

/** A request as far as its signature is concerned. */
export interface SignedRequest {
  method: string;
  /** Decoded path. */
  path: string;
  /** Decoded query pairs. */
  query: readonly (readonly [string, string])[];
  headers: IncomingHttpHeaders;
  /** The payload hash to reckon with when the request states none. */
  impliedPayloadHash: string;
}

/** Why a signature was refused; each service has its own words for these. */
export type SignatureProblem =
  | 'missing'
  | 'malformed'
  | 'unknown-key'
  | 'unsigned-header'
  | 'mismatch'
  | 'expired'
  | 'not-yet-valid'
  | 'skewed';

export type SignatureVerdict =
  | {
      ok: true;
      presigned: boolean;
      accessKeyId: string;
      /** The hash that the body must have, or one of the agreed words such as UNSIGNED-PAYLOAD. */ payloadHash: string;
    }
  | { ok: false; problem: SignatureProblem };

/** A header-signed request may be at most this far from the server's time, as on AWS. Milliseconds. */
const ALLOWED_SKEW = 15 * 60_000;

/**
 * Checks a Signature Version 4 in the Authorization header or in the query string against the local access key or the
 * key of a function.
 * The system's clock may be ahead of the machine's, and clients sign by either: the nearer one counts.
 */
export function checkSignature(request: SignedRequest, service: string, clock: Clock): SignatureVerdict {
  const claim = readClaim(request, service);
  if (typeof claim === 'string') return { ok: false, problem: claim };
  const secret = secretOf(claim.accessKeyId);
  if (secret === undefined) return { ok: false, problem: 'unknown-key' };
  if (hasUnsignedHeader(request.headers, claim)) return { ok: false, problem: 'unsigned-header' };
  const payloadHash = claim.payloadHash ?? request.impliedPayloadHash;
  const canonical = canonicalRequest({
    method: request.method,
    path: request.path,
    query: request.query.filter(([name]) => name !== 'X-Amz-Signature'),
    signedHeaders: claim.signedHeaders,
    header: (name) => [request.headers[name] ?? []].flat().join(','),
    payloadHash,
  });
  const expected = signatureOf(canonical, claim.date, claim.scope, secret);
  if (!isSame(expected, claim.signature)) return { ok: false, problem: 'mismatch' };
  const problem = timeProblem(claim, clock);
  if (problem) return { ok: false, problem };
  return { ok: true, presigned: claim.presigned, accessKeyId: claim.accessKeyId, payloadHash };
}

/** An x-amz header that the signer did not vouch for could have been added by anyone on the way. */
function hasUnsignedHeader(headers: IncomingHttpHeaders, claim: SignatureClaim): boolean {
  if (!claim.signedHeaders.includes('host')) return true;
  return Object.keys(headers).some(
    (name) => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name),
  );
}

function timeProblem(claim: SignatureClaim, clock: Clock): SignatureProblem | undefined {
  const ages = [Date.now(), clock.now()].map((now) => now - claim.signedAt);
  const age = ages.reduce((nearest, each) => (Math.abs(each) < Math.abs(nearest) ? each : nearest));
  if (!claim.presigned) return Math.abs(age) > ALLOWED_SKEW ? 'skewed' : undefined;
  if (age > claim.expiresIn) return 'expired';
  return age < -ALLOWED_SKEW ? 'not-yet-valid' : undefined;
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
