import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { OriginReply } from './cdn-origin.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** CloudFront compresses objects of 1,000 to 10,000,000 bytes (developer guide, "Serve compressed files"). */
const SMALLEST = 1_000;
const LARGEST = 10_000_000;
const COMPRESSIBLE =
  /^(?:text\/|font\/(?:ttf|otf)|image\/svg|application\/(?:.*\+)?(?:json|xml|javascript|x-javascript|wasm|vnd\.ms-fontobject))/;
const KEPT = 500;

/** Compresses replies with Brotli or gzip as the viewer accepts; what has an ETag is compressed once and kept. */
export function makeCompressor(): (
  reply: OriginReply,
  acceptEncoding: string | undefined,
) => Promise<OriginReply> {
  const kept = new Map<string, Buffer>();
  return async (reply, acceptEncoding = '') => {
    const { headers, body } = reply;
    const encoding = /\bbr\b/.test(acceptEncoding)
      ? 'br'
      : /\bgzip\b/.test(acceptEncoding)
        ? 'gzip'
        : undefined;
    const fits = reply.status === 200 && body.length >= SMALLEST && body.length <= LARGEST;
    if (
      !encoding ||
      !fits ||
      headers['content-encoding'] ||
      !COMPRESSIBLE.test(String(headers['content-type']))
    )
      return reply;
    const etag = headers.etag === undefined ? undefined : String(headers.etag);
    const key = etag && `${encoding} ${etag} ${body.length}`;
    const compressed = (key && kept.get(key)) || (await compress(encoding, body));
    if (key) {
      kept.set(key, compressed);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    }
    const weak = etag && (etag.startsWith('W/') ? etag : `W/${etag}`);
    return {
      ...reply,
      body: compressed,
      headers: {
        ...headers,
        'content-encoding': encoding,
        vary: 'Accept-Encoding',
        ...(weak && { etag: weak }),
      },
    };
  };
}

function compress(encoding: 'br' | 'gzip', body: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body);
  return brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
