import { createPublicKey, sign } from 'node:crypto';

/** One value of ASN.1 in DER (ITU-T X.690): tag, length, content. */
function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(4, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x82]), length, body]);
}

const sequence = (...content: Buffer[]) => der(0x30, ...content);
const SHA256_WITH_RSA = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'));
const COMMON_NAME = Buffer.from('0603550403', 'hex');

const nameOf = (text: string) => sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))));
const time = (text: string) => der(0x17, Buffer.from(text));

/**
 * A certificate of the key by itself (X.509 version 3, RFC 5280), base 64, for stand-ins whose protocols put keys into
 * certificates. `privateKey`: RSA, PEM. Holds from 2020 to 2049.
 */
export function selfSigned(privateKey: string, name: string): string {
  const subject = nameOf(name);
  const content = sequence(
    der(0xa0, Buffer.from('020102', 'hex')),
    Buffer.from('020101', 'hex'),
    SHA256_WITH_RSA,
    subject,
    sequence(time('200101000000Z'), time('491231235959Z')),
    subject,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', content, privateKey);
  return sequence(content, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature)).toString('base64');
}
