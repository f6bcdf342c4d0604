import { Refusal } from '#local/http/refusal.ts';
import { uriEncode } from '#local/http/canonical-request.ts';
import { compareKeys } from '../key-index.ts';
import type { S3Request } from '../request.ts';
import { currentObject, type S3Operation } from '../service.ts';
import type { ObjectVersion, Version } from '../stored.ts';
import { writeXml, type XmlContent } from '../xml.ts';

/** GET ?list-type=2: keys in byte order, those beyond the delimiter rolled up into common prefixes. */
export const listObjects: S3Operation = (service, request) => {
  service.buckets.get(request.bucket);
  const options = readOptions(request);
  const token = request.query.get('continuation-token');
  const after = token === undefined ? (request.query.get('start-after') ?? '') : readToken(token);
  const contents: ObjectVersion[] = [];
  const prefixes: string[] = [];
  let last = after;
  let isTruncated = false;
  for (const key of service.objects.keys(request.bucket)) {
    if (!key.startsWith(options.prefix) || compareKeys(key, after) <= 0) continue;
    const rolledUp = commonPrefix(key, options);
    // A token that is itself a rolled-up prefix stands for every key below it.
    if (rolledUp !== undefined && (rolledUp === prefixes.at(-1) || rolledUp === after)) continue;
    const version = currentObject(service, request.bucket, key);
    if (!version) continue;
    if (contents.length + prefixes.length === options.most) {
      isTruncated = options.most > 0;
      break;
    }
    if (rolledUp === undefined) contents.push(version);
    else prefixes.push(rolledUp);
    last = rolledUp ?? key;
  }
  const written = options.isEncoded
    ? (text: string) => text.split('/').map(uriEncode).join('/')
    : (text: string) => text;
  return {
    status: 200,
    body: writeXml('ListBucketResult', {
      Name: request.bucket,
      Prefix: written(options.prefix),
      Delimiter: options.delimiter === '' ? undefined : written(options.delimiter),
      MaxKeys: options.most,
      KeyCount: contents.length + prefixes.length,
      IsTruncated: isTruncated,
      EncodingType: options.isEncoded ? 'url' : undefined,
      ContinuationToken: token,
      StartAfter: request.query.get('start-after'),
      NextContinuationToken: isTruncated ? Buffer.from(last).toString('base64url') : undefined,
      Contents: contents.map((version) => ({ Key: written(version.key), ...describeObject(version) })),
      CommonPrefixes: prefixes.map((prefix) => ({ Prefix: written(prefix) })),
    }),
  };
};

/** GET ?versions: every version of every key, the newest of a key first. */
export const listVersions: S3Operation = (service, request) => {
  service.buckets.get(request.bucket);
  const options = readOptions(request);
  if (options.delimiter !== '')
    throw new Refusal(501, 'NotImplemented', 'A delimiter is not implemented for versions.');
  const keyMarker = request.query.get('key-marker') ?? '';
  const versionMarker = request.query.get('version-id-marker');
  const candidates = service.objects
    .keys(request.bucket)
    .filter((key) => key.startsWith(options.prefix) && compareKeys(key, keyMarker) >= 0);
  const versions = candidates.flatMap((key) => {
    const all = service.objects.versions(request.bucket, key);
    if (key !== keyMarker) return all;
    return versionMarker === undefined
      ? []
      : all.slice(all.findIndex((each) => each.versionId === versionMarker) + 1);
  });
  const page = versions.slice(0, options.most);
  const isTruncated = versions.length > page.length;
  const describe = (version: Version): XmlContent => ({
    Key: version.key,
    VersionId: version.versionId,
    IsLatest: service.objects.versions(request.bucket, version.key)[0] === version,
    ...(version.isDeleteMarker
      ? { LastModified: new Date(version.lastModified).toISOString() }
      : describeObject(version)),
  });
  return {
    status: 200,
    body: writeXml('ListVersionsResult', {
      Name: request.bucket,
      Prefix: options.prefix,
      KeyMarker: keyMarker,
      VersionIdMarker: versionMarker,
      MaxKeys: options.most,
      IsTruncated: isTruncated,
      NextKeyMarker: isTruncated ? page.at(-1)?.key : undefined,
      NextVersionIdMarker: isTruncated ? page.at(-1)?.versionId : undefined,
      Version: page.filter((version) => !version.isDeleteMarker).map(describe),
      DeleteMarker: page.filter((version) => version.isDeleteMarker).map(describe),
    }),
  };
};

function describeObject(version: ObjectVersion): { [name: string]: XmlContent } {
  return {
    LastModified: new Date(version.lastModified).toISOString(),
    ETag: `"${version.etag}"`,
    ChecksumAlgorithm: version.checksum?.algorithm,
    Size: version.size,
    StorageClass: 'STANDARD',
  };
}

interface ListOptions {
  prefix: string;
  delimiter: string;
  most: number;
  isEncoded: boolean;
}

function readOptions({ query }: S3Request): ListOptions {
  const most = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(most) || most < 0)
    throw new Refusal(400, 'InvalidArgument', 'max-keys must be a whole number of at least 0.');
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    most: Math.min(most, 1000),
    isEncoded: query.get('encoding-type') === 'url',
  };
}

function commonPrefix(key: string, { prefix, delimiter }: ListOptions): string | undefined {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (text === '' || Buffer.from(text).toString('base64url') !== token) {
    throw new Refusal(400, 'InvalidArgument', 'The continuation token provided is incorrect');
  }
  return text;
}
