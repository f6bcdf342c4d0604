import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { afterEach, beforeEach } from 'vitest';
import { openClock, type Clock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startS3 } from './start.ts';

export const Bucket = 'papers';

interface Held {
  directory: string;
  clock: Clock;
  /** Called when the test ends, the last first. */
  closers: (() => unknown)[];
}

/** A folder and a clock of its own for every test of the file; what is opened over them closes with it. */
export function freshEngine() {
  const held: Held = { directory: '', clock: openClock(), closers: [] };
  beforeEach(() => {
    Object.assign(held, { directory: mkdtempSync(join(tmpdir(), 's3-')), clock: openClock(), closers: [] });
  });
  afterEach(async () => {
    for (const close of held.closers.reverse()) await close();
    rmSync(held.directory, { recursive: true, force: true });
  });

  const clientOf = (endpoint: string, more = {}) => {
    const client = new S3Client({
      ...more,
      endpoint,
      region: LOCAL_REGION,
      forcePathStyle: true,
      credentials: LOCAL_ACCESS_KEY,
      maxAttempts: 1,
    });
    held.closers.push(() => client.destroy());
    return client;
  };
  return {
    held,
    clientOf,
    async open(onEvent?: (event: S3Event) => void | Promise<void>) {
      const { directory, clock, closers } = held;
      const engine = await startS3({ directory, clock, ...(onEvent && { onEvent }) });
      closers.push(engine.close);
      return { engine, client: clientOf(engine.endpoint) };
    },
    text: async (client: S3Client, Key: string) =>
      (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString(),
    filesBelow: (folder: string) =>
      readdirSync(join(held.directory, folder), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => each.name),
  };
}
