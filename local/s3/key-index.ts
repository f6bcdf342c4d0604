import type { Version } from './stored.ts';

/** All versions of all keys of one bucket, in memory: a list must not read thousands of files. */
export interface KeyIndex {
  /** The newest first; empty when the key is unknown. */
  versions(key: string): readonly Version[];
  /** Keys with at least one version, by their UTF-8 bytes as S3 orders them. */
  keys(): readonly string[];
  /** Adds a version, in place of one with the same version id. */
  add(version: Version): void;
  remove(version: Version): void;
}

export function makeKeyIndex(): KeyIndex {
  const byKey = new Map<string, Version[]>();
  let sorted: string[] | undefined = [];
  const remove = (version: Version) => {
    const left = byKey.get(version.key)?.filter((each) => each.versionId !== version.versionId) ?? [];
    if (left.length > 0) byKey.set(version.key, left);
    else if (byKey.delete(version.key)) sorted = undefined;
    return left;
  };
  return {
    versions: (key) => byKey.get(key) ?? [],
    keys: () => (sorted ??= [...byKey.keys()].sort(compareKeys)),
    add(version) {
      if (!byKey.has(version.key)) sorted = undefined;
      const others = (byKey.get(version.key) ?? []).filter((each) => each.versionId !== version.versionId);
      byKey.set(
        version.key,
        [...others, version].sort((a, b) => b.order - a.order),
      );
    },
    remove,
  };
}

/** By UTF-8 bytes; JavaScript's own order differs beyond the basic plane. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
