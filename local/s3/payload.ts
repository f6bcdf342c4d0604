import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Refusal } from '#local/http/refusal.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import { ALGORITHMS, startChecksum, type ChecksumAlgorithm } from './checksum.ts';
import type { S3Request } from './request.ts';
import type { Checksum } from './stored.ts';

/** What is known of a body once all of it has come and every promise about it was kept. */
export interface ReceivedPayload {
  size: number;
  /** Hexadecimal. */
  md5: string;
  checksum: Checksum | undefined;
}

/** Largest XML body, in bytes: a thousand keys to delete fit well within. */
const LARGEST_XML = 4 * 1024 * 1024;

/** Writes the body to a file. Refuses when a hash, checksum or length that the client stated does not hold. */
export async function receiveFile(request: S3Request, path: string): Promise<ReceivedPayload> {
  const file = await open(path, 'wx', 0o600);
  try {
    return await receive(request, async (piece) => {
      for (let done = 0; done < piece.length;) done += (await file.write(piece, done)).bytesWritten;
    });
  } finally {
    await file.close();
  }
}

/** The body as text, for the requests that carry XML. Checked like any other body. */
export async function receiveText(request: S3Request): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  await receive(request, (piece) => {
    size += piece.length;
    if (size > LARGEST_XML) throw new Refusal(400, 'MaxMessageLengthExceeded', 'Your request was too big.');
    pieces.push(piece);
  });
  return Buffer.concat(pieces).toString('utf8');
}

async function receive(
  request: S3Request,
  write: (piece: Buffer) => void | Promise<void>,
): Promise<ReceivedPayload> {
  const isChunked =
    request.payloadHash.startsWith('STREAMING-') ||
    /\baws-chunked\b/.test(request.header('content-encoding') ?? '');
  if (isChunked && request.payloadHash.startsWith('STREAMING-AWS4')) {
    throw new Refusal(501, 'NotImplemented', 'Signed chunks are not implemented.');
  }
  let trailers: ReadonlyMap<string, string> = new Map();
  const pieces = isChunked ? decodeAwsChunked(request.body, (found) => (trailers = found)) : request.body;
  const algorithm = statedAlgorithm(request);
  const sum = algorithm && startChecksum(algorithm);
  const md5 = createHash('md5');
  const sha256 = createHash('sha256');
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    md5.update(piece);
    if (!isChunked) sha256.update(piece);
    sum?.update(piece);
    await write(piece);
  }
  checkLength(request, isChunked, size);
  const digest = md5.digest();
  if (/^[0-9a-f]{64}$/.test(request.payloadHash) && sha256.digest('hex') !== request.payloadHash) {
    throw new Refusal(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  const statedMd5 = request.header('content-md5');
  if (statedMd5 !== undefined && statedMd5 !== digest.toString('base64')) badDigest('Content-MD5');
  const value = sum?.digest().toString('base64');
  const stated =
    algorithm && (trailers.get(checksumHeader(algorithm)) ?? request.header(checksumHeader(algorithm)));
  if (stated !== undefined && stated !== value) badDigest(algorithm ?? '');
  const checksum =
    algorithm && value !== undefined ? { algorithm, value, kind: 'FULL_OBJECT' as const } : undefined;
  return { size, md5: digest.toString('hex'), checksum };
}

/** x-amz-checksum-crc32 and its sisters. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/** The algorithm of the checksum that the client sends before or after the body, or asks for. */
export function statedAlgorithm(request: S3Request): ChecksumAlgorithm | undefined {
  const names = [...request.headerNames(), ...(request.header('x-amz-trailer') ?? '').split(',')];
  const named = names
    .map((name) => /^x-amz-checksum-([a-z0-9]+)$/.exec(name.trim().toLowerCase())?.[1]?.toUpperCase())
    .find((name) => name !== undefined && !['ALGORITHM', 'MODE', 'TYPE'].includes(name));
  const stated =
    named ?? request.header('x-amz-sdk-checksum-algorithm') ?? request.header('x-amz-checksum-algorithm');
  if (stated === undefined) return undefined;
  const known = ALGORITHMS.find((algorithm) => algorithm === stated.toUpperCase());
  if (!known) throw new Refusal(501, 'NotImplemented', 'This checksum algorithm is not implemented.');
  return known;
}

function checkLength(request: S3Request, isChunked: boolean, size: number): void {
  const stated = request.header(isChunked ? 'x-amz-decoded-content-length' : 'content-length');
  if (stated !== undefined && Number(stated) !== size) {
    throw new Refusal(
      400,
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header.',
    );
  }
}

function badDigest(name: string): never {
  throw new Refusal(400, 'BadDigest', `The ${name} you specified did not match the calculated checksum.`);
}
