import { Refusal } from '#local/http/refusal.ts';
import type { S3Request } from './request.ts';
import { retentionSchema, type Bucket, type Retention, type Version } from './stored.ts';

/** How long a new object is locked: as the request says, else by the bucket's default. Refuses a lock on a bucket without. */
export function retentionFor(request: S3Request, bucket: Bucket, now: number): Retention | undefined {
  const mode = request.header('x-amz-object-lock-mode');
  const until = request.header('x-amz-object-lock-retain-until-date');
  if (mode !== undefined || until !== undefined) {
    if (!bucket.objectLock)
      throw new Refusal(400, 'InvalidRequest', 'Bucket is missing Object Lock Configuration');
    const parsed = retentionSchema.safeParse({ mode, until: Date.parse(until ?? '') });
    if (!parsed.success || parsed.data.until <= now) {
      throw new Refusal(
        400,
        'InvalidArgument',
        'The mode and a retain until date in the future must both be given.',
      );
    }
    return parsed.data;
  }
  const rule = bucket.objectLock?.defaultRetention;
  if (!rule) return undefined;
  const end = new Date(now);
  end.setUTCDate(end.getUTCDate() + (rule.days ?? 0));
  end.setUTCFullYear(end.getUTCFullYear() + (rule.years ?? 0));
  return { mode: rule.mode, until: end.getTime() };
}

/**
 * Refuses with AccessDenied the removal of a version that is still locked. A governance lock yields to the header
 * x-amz-bypass-governance-retention; a compliance lock yields to nobody. Both end by the system's clock.
 */
export function checkUnlocked(request: S3Request, version: Version, now: number): void {
  if (version.isDeleteMarker || !version.retention || version.retention.until <= now) return;
  const isBypassed =
    version.retention.mode === 'GOVERNANCE' && request.header('x-amz-bypass-governance-retention') === 'true';
  if (!isBypassed)
    throw new Refusal(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
}
