import { Refusal } from '#local/http/refusal.ts';
import { checkRead } from '../conditions.ts';
import { describingHeaders } from '../object-headers.ts';
import type { S3Request } from '../request.ts';
import { objectMeant, type S3Operation } from '../service.ts';
import type { ObjectVersion } from '../stored.ts';

/** GET and HEAD of an object, whole or a range of it. */
export const readObject: S3Operation = (service, request) => {
  const version = objectMeant(service, request, request.query.get('versionId'));
  const headers = describingHeaders(request, version);
  if (checkRead(request, version) === 'not-modified') return { status: 304, headers };
  const path = service.objects.bodyPath(version);
  const range = rangeOf(request, version);
  if (!range)
    return {
      status: 200,
      headers: { ...headers, 'content-length': String(version.size) },
      file: { path, start: 0, end: version.size - 1 },
    };
  const whole = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-')),
  );
  return {
    status: 206,
    headers: {
      ...whole,
      'content-range': `bytes ${range.start}-${range.end}/${version.size}`,
      'content-length': String(range.end - range.start + 1),
    },
    file: { path, ...range },
  };
};

/** One range of bytes. Several at once, or another unit, are ignored as HTTP allows. Refuses with InvalidRange. */
function rangeOf(
  request: S3Request,
  { size, etag }: ObjectVersion,
): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.header('range') ?? '') ?? [];
  const ifRange = request.header('if-range');
  if ((first === '' && last === '') || (ifRange !== undefined && ifRange !== `"${etag}"`)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  if (start > end) throw new Refusal(416, 'InvalidRange', 'The requested range is not satisfiable');
  return { start, end };
}
