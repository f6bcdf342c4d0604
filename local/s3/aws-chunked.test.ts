import { describe, expect, it } from 'vitest';
import { decodeAwsChunked } from './aws-chunked.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, 'latin1');
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size));
}

const decode = async (text: string, size: number) => {
  let trailers: ReadonlyMap<string, string> = new Map();
  const pieces: Buffer[] = [];
  for await (const piece of decodeAwsChunked(inPieces(text, size), (found) => (trailers = found)))
    pieces.push(piece);
  return { content: Buffer.concat(pieces).toString('latin1'), trailers: Object.fromEntries(trailers) };
};

const TRANSFER = '5\r\nhello\r\nC;x=y\r\n, \r\nyes 0\r\n!\r\n0\r\nX-Amz-Checksum-Crc32: abc=\r\n\r\n';

describe('an aws-chunked transfer', () => {
  it('is decoded whatever the pieces it comes in', async () => {
    for (let size = 1; size <= TRANSFER.length; size += 1) {
      expect(await decode(TRANSFER, size)).toEqual({
        content: 'hello, \r\nyes 0\r\n!',
        trailers: { 'x-amz-checksum-crc32': 'abc=' },
      });
    }
  });

  it('is refused wherever it is cut off', async () => {
    for (let length = 0; length < TRANSFER.length; length += 1) {
      await expect(decode(TRANSFER.slice(0, length), 7)).rejects.toMatchObject({ code: 'IncompleteBody' });
    }
  });

  it.each([
    'zz\r\n',
    '-1\r\n',
    '5\r\nhello!\r\n0\r\n\r\n',
    '0\r\nno colon\r\n\r\n',
    '0\r\n\r\nmore',
    '1'.repeat(20_000),
  ])('is refused when it is garbled (%#)', async (text) => {
    await expect(decode(text, 7)).rejects.toMatchObject({ code: 'IncompleteBody' });
  });
});
