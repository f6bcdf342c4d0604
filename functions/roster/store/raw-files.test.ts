import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { openRawFiles } from './raw-files.ts';

describe('an offered upload', () => {
  const client = new S3Client({
    region: 'eu-west-1',
    endpoint: 'http://127.0.0.1:9',
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

  test('is bound to the place, the type and the exact number of bytes, for ten minutes', async () => {
    const { url, headers } = await openRawFiles('files', client).offerUpload('0899/abcd.xml', 1234);
    const parsed = new URL(url);
    expect(parsed.pathname).toBe('/files/0899/abcd.xml');
    expect(parsed.searchParams.get('X-Amz-Expires')).toBe('600');
    expect(parsed.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
    expect(headers).toEqual({ 'content-type': 'application/xml' });
  });

  test('does not ask the browser for a checksum that it cannot know', async () => {
    const { url } = await openRawFiles('files', client).offerUpload('0899/abcd.xml', 1234);
    expect(url.toLowerCase()).not.toContain('checksum');
  });
});
