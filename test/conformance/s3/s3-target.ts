import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startS3 } from '#local/s3/start.ts';

/** The object store under test, and how to reach it. */
export interface S3Target {
  endpoint: string;
  client(config?: S3ClientConfig): S3Client;
  close(): Promise<void>;
}

/** The endpoint named by CONFORMANCE_S3 (with credentials as the SDK finds them), or a local engine of our own. */
export async function openS3Target(): Promise<S3Target> {
  const given = process.env['CONFORMANCE_S3'];
  const directory = mkdtempSync(join(tmpdir(), 'conformance-s3-'));
  const engine = given ? undefined : await startS3({ directory, clock: openClock() });
  const endpoint = given ?? engine?.endpoint ?? '';
  const credentials = given && process.env['AWS_ACCESS_KEY_ID'] ? {} : { credentials: LOCAL_ACCESS_KEY };
  const clients: S3Client[] = [];
  return {
    endpoint,
    client(config = {}) {
      const client = new S3Client({
        endpoint,
        region: LOCAL_REGION,
        forcePathStyle: true,
        maxAttempts: 1,
        ...credentials,
        ...config,
      });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) client.destroy();
      await engine?.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A bucket name that no earlier run has used. */
export function aBucketName(): string {
  return `conformance-${crypto.randomUUID()}`;
}
