import {
  CreateBucketCommand,
  GetObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_ACCESS_KEY } from '#local/engine.ts';
import { aBucketName, openS3Target, type S3Target } from './s3-target.ts';

let target: S3Target;
const Bucket = aBucketName();
const origin = 'https://app.example.org';

beforeAll(async () => {
  target = await openS3Target();
  const client = target.client();
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(new PutObjectCommand({ Bucket, Key: 'secret', Body: 'secret' }));
  const CORSRules = [
    {
      AllowedOrigins: ['https://*.example.org'],
      AllowedMethods: ['PUT', 'GET'],
      AllowedHeaders: ['content-*'],
      ExposeHeaders: ['ETag'],
      MaxAgeSeconds: 600,
    },
  ];
  await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
});
afterAll(() => target.close());

const presigner = () =>
  target.client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' });
const answer = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('whoever is not signed in', () => {
  it('may neither read, list nor write', async () => {
    const base = `${target.endpoint}/${Bucket}`;
    const answers = await Promise.all([
      answer(`${base}/secret`),
      answer(`${base}?list-type=2`),
      answer(`${base}/new`, { method: 'PUT', body: 'x' }),
    ]);
    for (const each of answers) {
      expect(each.status).toBe(403);
      expect(each.text).toContain('<Code>AccessDenied</Code>');
      expect(each.text).not.toContain('secret');
    }
  });
});

describe('a wrong key', () => {
  it('with a known id and another secret is refused', async () => {
    const client = target.client({ credentials: { ...LOCAL_ACCESS_KEY, secretAccessKey: 'wrong' } });
    await expect(client.send(new GetObjectCommand({ Bucket, Key: 'secret' }))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('with an unknown id is refused', async () => {
    const client = target.client({ credentials: { accessKeyId: 'UNKNOWN', secretAccessKey: 'wrong' } });
    await expect(client.send(new GetObjectCommand({ Bucket, Key: 'secret' }))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
  });
});

describe('a presigned URL', () => {
  it('lets anyone put the object and get it back under another name', async () => {
    const Key = 'upload/æøå fil + mere.pdf';
    const up = await getSignedUrl(
      presigner(),
      new PutObjectCommand({ Bucket, Key, ContentType: 'application/pdf', Metadata: { kind: 'letter' } }),
      { expiresIn: 60 },
    );
    expect(
      (await answer(up, { method: 'PUT', body: '%PDF-1.7', headers: { 'content-type': 'application/pdf' } }))
        .status,
    ).toBe(200);
    const down = await getSignedUrl(
      presigner(),
      new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: 'attachment; filename="x.pdf"' }),
      { expiresIn: 60 },
    );
    const got = await answer(down);
    expect(got).toMatchObject({ status: 200, text: '%PDF-1.7' });
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="x.pdf"');
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(got.headers.get('x-amz-meta-kind')).toBe('letter');
  });

  it('gives no file name that a header cannot carry', async () => {
    const command = new GetObjectCommand({
      Bucket,
      Key: 'secret',
      ResponseContentDisposition: 'attachment; filename="č.pdf"',
    });
    const refused = await answer(await getSignedUrl(presigner(), command, { expiresIn: 60 }));
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('InvalidArgument');
  });

  it('holds the uploader to the signed content type', async () => {
    const url = await getSignedUrl(
      presigner(),
      new PutObjectCommand({ Bucket, Key: 'typed', ContentType: 'application/pdf' }),
      {
        expiresIn: 60,
        signableHeaders: new Set(['content-type']),
      },
    );
    const refused = await answer(url, { method: 'PUT', body: 'x', headers: { 'content-type': 'text/html' } });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('SignatureDoesNotMatch');
    expect(
      (await answer(url, { method: 'PUT', body: 'x', headers: { 'content-type': 'application/pdf' } }))
        .status,
    ).toBe(200);
  });

  it('serves only the key and method it was made for', async () => {
    const url = await getSignedUrl(presigner(), new GetObjectCommand({ Bucket, Key: 'other' }), {
      expiresIn: 60,
    });
    expect((await answer(url.replace('/other?', '/secret?'))).text).toContain('SignatureDoesNotMatch');
    expect((await answer(url, { method: 'DELETE' })).text).toContain('SignatureDoesNotMatch');
  });

  it('takes no extra x-amz header', async () => {
    const url = await getSignedUrl(presigner(), new PutObjectCommand({ Bucket, Key: 'tagged' }), {
      expiresIn: 60,
    });
    expect(
      (await answer(url, { method: 'PUT', body: 'x', headers: { 'x-amz-tagging': 'a=b' } })).status,
    ).toBe(403);
  });

  it('is worth nothing once it has expired', async () => {
    const signingDate = new Date(Date.now() - 120_000);
    const url = await getSignedUrl(presigner(), new GetObjectCommand({ Bucket, Key: 'secret' }), {
      expiresIn: 60,
      signingDate,
    });
    const refused = await answer(url);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('<Code>AccessDenied</Code>');
    expect(refused.text).toContain('expired');
  });
});

describe('a page of another origin', () => {
  const ask = (from: string, method = 'PUT', headers = 'content-type') =>
    answer(`${target.endpoint}/${Bucket}/x`, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    });

  it('may write when the rules name it', async () => {
    const { status, headers } = await ask(origin);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')).toContain('PUT');
    expect(headers.get('access-control-allow-headers')).toBe('content-type');
    expect(headers.get('access-control-max-age')).toBe('600');
  });

  it.each([
    ['https://evil.example.com', 'PUT', 'content-type'],
    [origin, 'DELETE', 'content-type'],
    [origin, 'PUT', 'authorization'],
  ])('is refused as %s with %s and %s', async (from, method, headers) => {
    expect((await ask(from, method, headers)).status).toBe(403);
  });

  it('may read the ETag of an answer', async () => {
    const url = await getSignedUrl(presigner(), new GetObjectCommand({ Bucket, Key: 'secret' }), {
      expiresIn: 60,
    });
    const { headers } = await answer(url, { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-expose-headers')).toContain('ETag');
    expect(
      (await answer(url, { headers: { origin: 'https://evil.example.com' } })).headers.has(
        'access-control-allow-origin',
      ),
    ).toBe(false);
  });
});
