import { GetObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { request as httpRequest } from 'node:http';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { Origin } from './cdn-config.ts';

/** A request on its way to an origin: what the policies let through. */
export interface OriginRequest {
  method: string;
  path: string;
  /** Without the question mark. */
  query: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface OriginReply {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Fetches from origins: buckets by signed requests as an origin access control does, anything else over HTTP. */
export function makeOriginFetch(
  s3Endpoint: string,
): (origin: Origin, request: OriginRequest) => Promise<OriginReply> {
  const client = new S3Client({
    endpoint: s3Endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    forcePathStyle: true,
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return (origin, request) =>
    origin.kind === 'bucket' ? fromBucket(client, origin, request) : fromHttp(origin, request);
}

async function fromBucket(
  client: S3Client,
  origin: Origin & { kind: 'bucket' },
  request: OriginRequest,
): Promise<OriginReply> {
  if (!['GET', 'HEAD'].includes(request.method)) return refusal(403);
  const { range, 'if-none-match': ifNoneMatch } = request.headers;
  try {
    const found = await client.send(
      new GetObjectCommand({
        Bucket: origin.bucket,
        Key: decodeURIComponent(`${origin.path}${request.path}`).replace(/^\//, ''),
        ...(range && { Range: range }),
        ...(ifNoneMatch && { IfNoneMatch: ifNoneMatch.replace(/^W\//, '') }),
      }),
    );
    const body = Buffer.from((await found.Body?.transformToByteArray()) ?? []);
    const headers = {
      'content-type': found.ContentType,
      'cache-control': found.CacheControl,
      'content-disposition': found.ContentDisposition,
      'content-encoding': found.ContentEncoding,
      'content-language': found.ContentLanguage,
      'content-range': found.ContentRange,
      etag: found.ETag,
      'last-modified': found.LastModified?.toUTCString(),
      'accept-ranges': 'bytes',
    };
    return { status: found.ContentRange ? 206 : 200, headers: present(headers), body };
  } catch (error) {
    if (error instanceof URIError) return refusal(400);
    if (!(error instanceof S3ServiceException)) return refusal(502);
    const status = error.$metadata.httpStatusCode ?? 502;
    if (status === 304)
      return { status, headers: ifNoneMatch ? { etag: ifNoneMatch } : {}, body: Buffer.alloc(0) };
    return refusal(status === 404 && !origin.mayList ? 403 : status);
  }
}

/** CloudFront waits 30 s for an origin unless told otherwise. */
const ORIGIN_TIMEOUT_MS = 30_000;

function fromHttp(origin: Origin & { kind: 'http' }, request: OriginRequest): Promise<OriginReply> {
  const url = new URL(`${origin.url}${origin.path}${request.path}${request.query && `?${request.query}`}`);
  return new Promise((resolve) => {
    const headers = {
      ...request.headers,
      ...origin.headers,
      host: url.host,
      'content-length': String(request.body.length),
    };
    const call = httpRequest(
      url,
      { method: request.method, headers, timeout: ORIGIN_TIMEOUT_MS },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve(refusal(502)));
        response.on('end', () => {
          const {
            connection: _connection,
            'transfer-encoding': _encoding,
            'keep-alive': _keepAlive,
            date: _date,
            ...rest
          } = response.headers;
          resolve({
            status: response.statusCode ?? 502,
            headers: present(rest),
            body: Buffer.concat(chunks),
          });
        });
      },
    );
    call.on('timeout', () => {
      resolve(refusal(504));
      call.destroy();
    });
    call.on('error', () => resolve(refusal(502)));
    call.end(request.body);
  });
}

function refusal(status: number): OriginReply {
  return {
    status,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from(`CloudFront: the origin answered ${status}`),
  };
}

function present(headers: Record<string, string | string[] | undefined>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
