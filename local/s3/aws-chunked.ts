import { Refusal } from '#local/http/refusal.ts';

/** A chunk header is a hexadecimal length with extensions; anything longer is no chunk header. Bytes. */
const LONGEST_LINE = 16_384;

/**
 * Decodes the aws-chunked transfer of unsigned chunks: yields the content as it comes and hands over the trailing headers,
 * with lower-case names, at the end. Refuses with IncompleteBody when the transfer stops early or is garbled.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
  onTrailers: (trailers: ReadonlyMap<string, string>) => void,
): AsyncGenerator<Buffer> {
  const reader = bufferedReader(source);
  for (;;) {
    const length = chunkLength(await reader.line());
    if (length === 0) break;
    yield* reader.bytes(length);
    if ((await reader.line()) !== '') incomplete();
  }
  const trailers = new Map<string, string>();
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    const colon = line.indexOf(':');
    if (colon < 1) incomplete();
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  await reader.end();
  onTrailers(trailers);
}

function chunkLength(line: string): number {
  const [digits = ''] = line.split(';');
  return /^[0-9a-f]{1,12}$/i.test(digits) ? Number.parseInt(digits, 16) : incomplete();
}

function bufferedReader(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]();
  let pending: Buffer = Buffer.alloc(0);
  const more = async () => {
    const next = await iterator.next();
    if (next.done) incomplete();
    return next.value;
  };
  return {
    /** The next line without its CR LF. */
    async line(): Promise<string> {
      for (;;) {
        const end = pending.indexOf('\r\n');
        if (end >= 0) {
          const line = pending.toString('latin1', 0, end);
          pending = pending.subarray(end + 2);
          return line;
        }
        if (pending.length > LONGEST_LINE) incomplete();
        pending = Buffer.concat([pending, await more()]);
      }
    },
    /** Refuses when anything follows. */
    async end(): Promise<void> {
      if (pending.length > 0 || !(await iterator.next()).done) incomplete();
    },
    /** The next bytes, in pieces that add up to the given length. */
    async *bytes(length: number): AsyncGenerator<Buffer> {
      for (let left = length; left > 0;) {
        if (pending.length === 0) pending = await more();
        const piece = pending.subarray(0, left);
        pending = pending.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
  };
}

function incomplete(): never {
  throw new Refusal(
    400,
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header.',
  );
}
