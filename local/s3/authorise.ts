import type { Clock } from '#local/clock.ts';
import { checkSignature, type SignatureProblem } from '#local/http/check-signature.ts';
import { Refusal } from '#local/http/refusal.ts';
import type { S3Request } from './request.ts';

const REFUSALS: Record<SignatureProblem, readonly [number, string, string]> = {
  missing: [403, 'AccessDenied', 'Access Denied'],
  malformed: [400, 'AuthorizationHeaderMalformed', 'The authorization is malformed.'],
  'unknown-key': [
    403,
    'InvalidAccessKeyId',
    'The AWS Access Key Id you provided does not exist in our records.',
  ],
  'unsigned-header': [403, 'AccessDenied', 'There were headers present in the request which were not signed'],
  mismatch: [
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided.',
  ],
  expired: [403, 'AccessDenied', 'Request has expired'],
  'not-yet-valid': [403, 'AccessDenied', 'Request is not yet valid'],
  skewed: [
    403,
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
  ],
};

/** Refuses whoever is not signed in with the local key; nothing here is public. Gives the hash that the body must have. */
export function authorise(request: S3Request, clock: Clock): string {
  const verdict = checkSignature(
    {
      method: request.method,
      path: request.path,
      query: request.queryPairs,
      headers: request.rawHeaders,
      impliedPayloadHash: 'UNSIGNED-PAYLOAD',
    },
    's3',
    clock,
  );
  if (verdict.ok) return verdict.payloadHash;
  const [status, code, message] = REFUSALS[verdict.problem];
  throw new Refusal(status, code, message);
}
