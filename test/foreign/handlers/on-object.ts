import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { put } from './table.ts';

const s3 = new S3Client({});

export async function handler(event: S3Event): Promise<void> {
  for (const { s3: notice } of event.Records) {
    const found = await s3.send(
      new GetObjectCommand({ Bucket: notice.bucket.name, Key: decodeURIComponent(notice.object.key) }),
    );
    await put({
      pk: `file-${notice.object.key.split('/').at(-1)}`,
      kind: 'file',
      text: await found.Body?.transformToString(),
    });
  }
}
