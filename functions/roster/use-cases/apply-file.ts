import { applyGroups, applyPeople, saveUnit } from '#functions/people/index.ts';
import { pendingDigest } from '../domain/digest.ts';
import { safeguardsFor } from '../domain/safeguards.ts';
import { packedGroups } from '../domain/wanted-unit.ts';
import { saveDigest } from '../store/digest-store.ts';
import { changeImport, type StoredImport } from '../store/import-store.ts';
import { takeLock } from '../store/unit-lock.ts';
import type { ImportTools } from './import-tools.ts';
import type { Look } from './look-at-file.ts';
import { unitAfter } from './unit-after.ts';
import { changesOf, workMark, workOf } from './work-of.ts';

/** People applied between two marks of progress. */
const PART = 250;

/**
 * Applies a file in parts: people, then groups, the unit, and last the digest that the next file is compared with. May
 * be killed anywhere and begun again. Returns the import: `applying` when time ran out.
 */
export async function applyFile(
  tools: ImportTools,
  applying: StoredImport,
  look: Look,
): Promise<StoredImport> {
  const { table, now } = tools;
  const { keys, file, unit, difference } = look;
  let stored = await begun(tools, applying, look);
  if (stored.state !== 'applying') return stored;

  const work = workOf(look);
  const noticed = new Map<string, boolean>();
  const pending = pendingDigest(look.digest, difference);
  const parts = await saveDigest(table, file, pending, look.digestParts);
  let aliases = look.aliases;
  for (let done = stored.progress?.done ?? 0; done < work.length; done += PART) {
    if (!tools.mayGoOn()) return stored;
    const changes = changesOf(work.slice(done, done + PART), aliases);
    for (const [id, isNoticed] of await applyPeople(table, keys, file, changes)) noticed.set(id, isNoticed);
    aliases = new Map();
    const progress = { done: Math.min(done + PART, work.length), of: work.length };
    stored = await changeImport(table, stored, { progress });
    await takeLock(table, { ...file, importId: stored.id, now: now().getTime() });
  }
  await applyGroups(table, file, storedGroups(unit), noticed);
  await saveUnit(table, file.tenant, unitAfter(look, now()));
  await saveDigest(table, file, difference.next, parts);
  const of = stored.progress?.of ?? work.length;
  return changeImport(table, stored, { state: 'done', progress: { done: of, of } });
}

/** Nobody works with the children of a unit that stands for having none, and they may be too many for one item. */
const storedGroups = (unit: Look['unit']) =>
  unit.kind === 'unplaced'
    ? packedGroups(unit).map((group) => ({ ...group, children: [] }))
    : packedGroups(unit);

/**
 * Makes sure that what was checked, or approved, is still what would be applied. Another file may have come between:
 * progress then begins anew, and a safeguard that nobody has answered for asks again.
 */
async function begun({ table }: ImportTools, stored: StoredImport, look: Look): Promise<StoredImport> {
  const mark = workMark(look);
  const isAllApplied = workOf(look).length === 0;
  if (stored.progress && (stored.work === mark || isAllApplied)) return stored;
  const found = safeguardsFor(look.unit, look.digest, look.last);
  const asks = stored.progress ? found.filter((one) => one === 'older-than-last') : found;
  if (asks.some((one) => !stored.safeguards.includes(one)))
    return changeImport(table, stored, {
      state: 'waiting',
      safeguards: [...new Set([...stored.safeguards, ...asks])],
      progress: undefined,
      work: undefined,
    });
  return changeImport(table, stored, { progress: { done: 0, of: workOf(look).length }, work: mark });
}
