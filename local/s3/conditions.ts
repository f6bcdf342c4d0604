import { Refusal } from '#local/http/refusal.ts';
import type { S3Request } from './request.ts';
import type { ObjectVersion } from './stored.ts';

/** Whether a read may go on, or the reader already has the object (304). Refuses with PreconditionFailed. RFC 9110, 13.2.2. */
export function checkRead(request: S3Request, version: ObjectVersion, prefix = ''): 'send' | 'not-modified' {
  const ifMatch = request.header(`${prefix}if-match`);
  const ifUnmodifiedSince = timeOf(request.header(`${prefix}if-unmodified-since`));
  const ifNoneMatch = request.header(`${prefix}if-none-match`);
  const ifModifiedSince = timeOf(request.header(`${prefix}if-modified-since`));
  // HTTP dates are in whole seconds.
  const modified = Math.floor(version.lastModified / 1000) * 1000;
  if (ifMatch !== undefined) {
    if (!isNamed(version, ifMatch)) preconditionFailed();
  } else if (ifUnmodifiedSince !== undefined && modified > ifUnmodifiedSince) preconditionFailed();
  if (ifNoneMatch !== undefined) return isNamed(version, ifNoneMatch) ? 'not-modified' : 'send';
  return ifModifiedSince !== undefined && modified <= ifModifiedSince ? 'not-modified' : 'send';
}

/**
 * Refuses a conditional write: If-None-Match: * when there is an object (PreconditionFailed), If-Match when it has another
 * ETag (PreconditionFailed) or is missing (NoSuchKey). Must run in the same turn as the write.
 */
export function checkWrite(request: S3Request, current: ObjectVersion | undefined): void {
  const ifNoneMatch = request.header('if-none-match');
  const ifMatch = request.header('if-match');
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*')
      throw new Refusal(
        501,
        'NotImplemented',
        'A header you provided implies functionality that is not implemented',
      );
    if (current) preconditionFailed();
  }
  if (ifMatch !== undefined) {
    if (!current) throw new Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
    if (!isNamed(current, ifMatch)) preconditionFailed();
  }
}

function isNamed(version: ObjectVersion, etags: string): boolean {
  return etags
    .split(',')
    .some((each) => each.trim() === '*' || each.trim().replace(/^"|"$/g, '') === version.etag);
}

/** Milliseconds since 1970; undefined when absent or not a date, which HTTP says to ignore. */
function timeOf(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

export function preconditionFailed(): never {
  throw new Refusal(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  );
}
