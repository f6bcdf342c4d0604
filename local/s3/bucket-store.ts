import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#local/http/refusal.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';
import { bucketSchema, type Bucket } from './stored.ts';

export type BucketStore = ReturnType<typeof openBucketStore>;

/** Buckets and their configuration: one folder each below `root`, with a file bucket.json. */
export function openBucketStore(root: string) {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const buckets = new Map<string, Bucket>();
  for (const name of readdirSync(root)) {
    const saved = readIfPresent(join(root, name, 'bucket.json'));
    // A folder without the file is a bucket whose creation was cut short and never acknowledged.
    if (saved === undefined) rmSync(join(root, name), { recursive: true, force: true });
    else buckets.set(name, bucketSchema.parse(JSON.parse(saved)));
  }
  return {
    all: (): Bucket[] => [...buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    find: (name: string): Bucket | undefined => buckets.get(name),
    /** Refuses with NoSuchBucket. */
    get(name: string): Bucket {
      const bucket = buckets.get(name);
      if (!bucket) throw new Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist');
      return bucket;
    },
    /** Makes a bucket or replaces its configuration. */
    save(bucket: Bucket): void {
      mkdirSync(join(root, bucket.name), { recursive: true, mode: 0o700 });
      replaceFile(join(root, bucket.name, 'bucket.json'), JSON.stringify(bucket));
      buckets.set(bucket.name, bucket);
    },
    remove(name: string): void {
      rmSync(join(root, name, 'bucket.json'), { force: true });
      rmSync(join(root, name), { recursive: true, force: true });
      buckets.delete(name);
    },
  };
}
