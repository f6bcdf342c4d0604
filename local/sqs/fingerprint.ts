import { createHash, type Hash } from 'node:crypto';
import type { MessageAttributes } from './message.ts';

/** Hexadecimal MD5 of a message body, which clients compare with their own. */
export function bodyFingerprint(body: string): string {
  return createHash('md5').update(body, 'utf8').digest('hex');
}

const STRING = 1;
const BINARY = 2;

/**
 * Hexadecimal MD5 of message attributes, by name order: each part with its length in four bytes, and one byte for the
 * kind of value. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
 */
export function attributesFingerprint(attributes: MessageAttributes): string {
  const hash = createHash('md5');
  for (const name of Object.keys(attributes).sort()) {
    const attribute = attributes[name];
    if (!attribute) continue;
    addPart(hash, Buffer.from(name, 'utf8'));
    addPart(hash, Buffer.from(attribute.DataType, 'utf8'));
    const isBinary = attribute.DataType.startsWith('Binary');
    hash.update(Buffer.from([isBinary ? BINARY : STRING]));
    addPart(
      hash,
      isBinary
        ? Buffer.from(attribute.BinaryValue ?? '', 'base64')
        : Buffer.from(attribute.StringValue ?? '', 'utf8'),
    );
  }
  return hash.digest('hex');
}

function addPart(hash: Hash, part: Buffer): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  hash.update(length).update(part);
}
