import { Refusal } from '#local/http/refusal.ts';
import { checksumHeader } from './payload.ts';
import type { S3Request } from './request.ts';
import type { ObjectVersion, Tags } from './stored.ts';

const KEPT = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-language',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
];
/** Bytes of names and values that user metadata may have in all. */
const LARGEST_METADATA = 2048;

/** The headers of a write that belong to the object. Encryption is only noted: on this machine nothing is encrypted at rest. */
export function keptHeaders(request: S3Request): Record<string, string> {
  const metadata = request.headerNames().filter((name) => name.startsWith('x-amz-meta-'));
  const pairs = [...KEPT, ...metadata].flatMap((name) => {
    const value = request.header(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const size = pairs
    .filter(([name]) => metadata.includes(name))
    .reduce((sum, [name, value]) => sum + name.length - 11 + Buffer.byteLength(value), 0);
  if (size > LARGEST_METADATA)
    throw new Refusal(
      400,
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size.',
    );
  checkHeaderValues(pairs.map(([, value]) => value));
  // aws-chunked describes the transfer, not the object.
  const encoding = request
    .header('content-encoding')
    ?.split(',')
    .map((each) => each.trim())
    .filter((each) => each !== 'aws-chunked')
    .join(', ');
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(pairs),
    ...(encoding && { 'content-encoding': encoding }),
  };
}

/** The tags of a write, from the x-amz-tagging header in the form of a query. */
export function tagsFromHeader(request: S3Request): Tags {
  return checkTags([...new URLSearchParams(request.header('x-amz-tagging') ?? '')]);
}

/** At most ten tags with distinct keys of 1–128 and values of 0–256 characters. Refuses with InvalidTag. */
export function checkTags(pairs: [string, string][]): Tags {
  const isSound = pairs.every(([key, value]) => key.length >= 1 && key.length <= 128 && value.length <= 256);
  if (pairs.length > 10) throw new Refusal(400, 'BadRequest', 'Object tags cannot be greater than 10');
  if (!isSound || new Set(pairs.map(([key]) => key)).size < pairs.length)
    throw new Refusal(400, 'InvalidTag', 'The tag provided is not valid.');
  return Object.fromEntries(pairs);
}

/** What GET and HEAD say of an object. */
export function describingHeaders(request: S3Request, version: ObjectVersion): Record<string, string> {
  const tagCount = Object.keys(version.tags).length;
  return {
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    ...version.headers,
    ...overrides(request),
    ...versionHeader(version),
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
    ...(version.retention && {
      'x-amz-object-lock-mode': version.retention.mode,
      'x-amz-object-lock-retain-until-date': new Date(version.retention.until).toISOString(),
    }),
    ...(request.header('x-amz-checksum-mode') === 'ENABLED' && checksumHeaders(version)),
  };
}

/** The headers that the reader asks for in the query, as response-content-disposition and its sisters. */
function overrides(request: S3Request): Record<string, string> {
  const pairs = [...request.query].flatMap(([name, value]) => {
    const header = /^response-(content-(?:type|language|disposition|encoding)|cache-control|expires)$/.exec(
      name,
    )?.[1];
    return header === undefined ? [] : [[header, value] as const];
  });
  checkHeaderValues(pairs.map(([, value]) => value));
  return Object.fromEntries(pairs);
}

/** HTTP headers carry Latin-1 only; S3 refuses other letters too. */
function checkHeaderValues(values: readonly string[]): void {
  if (values.some((value) => /[^\t\x20-\x7e\x80-\xff]/.test(value))) {
    throw new Refusal(400, 'InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
}

export function checksumHeaders(version: { checksum?: ObjectVersion['checksum'] }): Record<string, string> {
  if (!version.checksum) return {};
  return {
    [checksumHeader(version.checksum.algorithm)]: version.checksum.value,
    'x-amz-checksum-type': version.checksum.kind,
  };
}

/** Versions that were made while versioning was off carry no version id. */
export function versionHeader(version: { versionId: string }): Record<string, string> {
  return version.versionId === 'null' ? {} : { 'x-amz-version-id': version.versionId };
}
