import type { PackedGroup } from '#shared/people/packed-group.ts';
import type { InstitutionSnapshot } from '#shared/roster/institution-snapshot.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import {
  findKnownIds,
  listGroups,
  readMerged,
  readUnit,
  withMerges,
  type FileDay,
  type StoredUnit,
} from '#functions/people/index.ts';
import { differenceFrom, PENDING, type Difference, type Digest } from '../domain/digest.ts';
import type { FileProblem } from '../domain/file-problem.ts';
import { unitIdOf } from '../domain/group-ids.ts';
import { readWs17 } from '../domain/read-ws17.ts';
import { wantedUnit, type WantedUnit } from '../domain/wanted-unit.ts';
import { readDigest } from '../store/digest-store.ts';
import type { StoredImport } from '../store/import-store.ts';
import type { ImportTools } from './import-tools.ts';

/** A file beside what is stored of its unit. */
export interface Look {
  keys: MunicipalityKeys;
  unit: WantedUnit;
  file: FileDay;
  last: StoredUnit | undefined;
  groups: PackedGroup[];
  digest: Digest;
  digestParts: number;
  difference: Difference;
  /** User ids that were found to belong to people known under another. */
  aliases: Map<string, string>;
}

/** Reads the file; a file that is not as the standard says gives its first problem. */
export async function readFile(
  { files }: ImportTools,
  { objectKey, objectVersion }: StoredImport,
): Promise<{ snapshot: InstitutionSnapshot } | { problem: FileProblem }> {
  const read = await readWs17(files.read(objectKey, objectVersion));
  return read.ok ? { snapshot: read.value } : { problem: read };
}

/** Compares the file with what the last one said. */
export async function lookAtFile(
  { table, keysOf, now }: ImportTools,
  { tenant }: StoredImport,
  snapshot: InstitutionSnapshot,
): Promise<Look> {
  const unitId = unitIdOf(snapshot.regnr);
  const [keys, last, groups, { digest, parts }, merged] = await Promise.all([
    keysOf(tenant),
    readUnit(table, tenant, unitId),
    listGroups(table, tenant, unitId),
    readDigest(table, tenant, unitId),
    readMerged(table, tenant),
  ]);
  const newcomers = snapshot.people.flatMap((person) => {
    if (person.kind !== 'child') return [];
    const fileId = keys.personId(person.uniid);
    const known = digest.get(`c${fileId}`);
    if (known && known.hash !== PENDING) return [];
    return [{ fileId, ...(person.cpr !== undefined && { cprHash: keys.hash('cpr', person.cpr) }) }];
  });
  const aliases = await findKnownIds(table, tenant, newcomers);
  const first = new Map<string, string>();
  for (const { fileId, cprHash } of newcomers) {
    if (cprHash === undefined || aliases.has(fileId)) continue;
    const earlier = first.get(cprHash);
    if (earlier === undefined) first.set(cprHash, fileId);
    else aliases.set(fileId, earlier);
  }
  const knownIds = new Map(aliases);
  for (const [key, { hash, id }] of digest)
    if (hash !== PENDING && key.slice(1) !== id) knownIds.set(key.slice(1), id);
  const unit = wantedUnit(snapshot, {
    personId: keys.personId,
    mailHash: (address) => keys.hash('mail', address.trim().toLowerCase()),
    knownIds: withMerges(knownIds, merged),
  });
  const today = dateOf(now());
  const exportedOn = dateOf(new Date(unit.exportedAt));
  return {
    keys,
    unit,
    file: { tenant, unitId, on: exportedOn < today ? exportedOn : today },
    last,
    groups,
    digest,
    digestParts: parts,
    difference: differenceFrom(digest, unit, (content) => keys.hash('digest', content)),
    aliases,
  };
}
