import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '#local/http/replace-file.ts';
import { makeKeyIndex, type KeyIndex } from './key-index.ts';
import { versionSchema, type ObjectVersion, type Version } from './stored.ts';

export type ObjectStore = ReturnType<typeof openObjectStore>;

/**
 * Object versions below `root`/bucket/objects: a folder per key, named by its hash because keys are longer and freer than
 * file names; in it a description (version id).json and a body (order).body. The description is written last and removed
 * first, so a version is there whole or not at all, whenever the process is killed.
 */
export function openObjectStore(root: string) {
  const indexes = new Map<string, KeyIndex>();
  let lastOrder = 0;
  const indexOf = (bucket: string) => {
    const index = indexes.get(bucket) ?? makeKeyIndex();
    indexes.set(bucket, index);
    return index;
  };
  const folderOf = ({ bucket, key }: { bucket: string; key: string }) => {
    const hash = createHash('sha256').update(key).digest('hex');
    return join(root, bucket, 'objects', hash.slice(0, 2), hash);
  };
  const descriptionPath = (version: Version) => join(folderOf(version), `${version.versionId}.json`);
  const bodyPath = (version: Version) => join(folderOf(version), `${version.order}.body`);

  for (const bucket of readdirSync(root)) {
    for (const version of loadVersions(join(root, bucket, 'objects'))) {
      indexOf(bucket).add(version);
      lastOrder = Math.max(lastOrder, version.order);
    }
  }

  return {
    bodyPath,
    versions: (bucket: string, key: string): readonly Version[] => indexOf(bucket).versions(key),
    keys: (bucket: string): readonly string[] => indexOf(bucket).keys(),
    /** The next number in the order of writes; grows across restarts as well. */
    nextOrder(): number {
      lastOrder = Math.max(lastOrder + 1, Date.now() * 1000);
      return lastOrder;
    },
    /** Adds a version; `bodyFile` is moved into place. A version with the same id is replaced in the same step. */
    add(version: Version, bodyFile?: string): void {
      const replaced = indexOf(version.bucket)
        .versions(version.key)
        .find((each) => each.versionId === version.versionId);
      mkdirSync(folderOf(version), { recursive: true, mode: 0o700 });
      if (bodyFile !== undefined) renameSync(bodyFile, bodyPath(version));
      replaceFile(descriptionPath(version), JSON.stringify(version));
      indexOf(version.bucket).add(version);
      if (replaced) rmSync(bodyPath(replaced), { force: true });
    },
    /** Rewrites what may change of a version: its tags. */
    describeAnew(version: ObjectVersion): void {
      replaceFile(descriptionPath(version), JSON.stringify(version));
      indexOf(version.bucket).add(version);
    },
    remove(version: Version): void {
      rmSync(descriptionPath(version), { force: true });
      rmSync(bodyPath(version), { force: true });
      indexOf(version.bucket).remove(version);
      if (indexOf(version.bucket).versions(version.key).length === 0)
        rmSync(dirname(bodyPath(version)), { recursive: true, force: true });
    },
    forgetBucket: (bucket: string): void => void indexes.delete(bucket),
  };
}

/** Reads every description and clears away what a kill left half done: drafts, and bodies that nothing describes. */
function* loadVersions(folder: string): Generator<Version> {
  for (const path of foldersTwoDeep(folder)) {
    const names = readdirSync(path);
    const versions = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => versionSchema.parse(JSON.parse(readFileSync(join(path, name), 'utf8'))));
    const bodies = new Set(versions.map((version) => `${version.order}.body`));
    for (const name of names)
      if (!name.endsWith('.json') && !bodies.has(name)) rmSync(join(path, name), { force: true });
    yield* versions;
  }
}

function foldersTwoDeep(folder: string): string[] {
  const within = (path: string) => {
    try {
      return readdirSync(path).map((name) => join(path, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  return within(folder).flatMap(within);
}
