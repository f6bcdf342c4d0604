import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The checksum algorithms that are computed; S3 knows more, which are answered with 501. */
export const ALGORITHMS = ['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const;
export type ChecksumAlgorithm = (typeof ALGORITHMS)[number];

/** Takes bytes piece by piece; gives the checksum in base64 as S3 writes it. */
export interface ChecksumSum {
  update(data: Buffer): void;
  digest(): Buffer;
}

export function startChecksum(algorithm: ChecksumAlgorithm): ChecksumSum {
  switch (algorithm) {
    case 'CRC32':
      return cyclic((data, value) => crc32(data, value));
    case 'CRC32C':
      return cyclic(crc32c);
    case 'SHA1':
      return cryptographic('sha1');
    case 'SHA256':
      return cryptographic('sha256');
  }
}

function cyclic(step: (data: Buffer, value: number) => number): ChecksumSum {
  let value = 0;
  return {
    update(data) {
      value = step(data, value);
    },
    digest() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    },
  };
}

function cryptographic(name: 'sha1' | 'sha256'): ChecksumSum {
  const hash = createHash(name);
  return { update: (data) => void hash.update(data), digest: () => hash.digest() };
}

/** The Castagnoli polynomial, bits reversed: RFC 3720, appendix B.4. */
const CASTAGNOLI = 0x82f63b78;
const CASTAGNOLI_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ CASTAGNOLI : value >>> 1;
  return value >>> 0;
});

function crc32c(data: Buffer, previous: number): number {
  let value = ~previous;
  for (const byte of data) value = (CASTAGNOLI_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
