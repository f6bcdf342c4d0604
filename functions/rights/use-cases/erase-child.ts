import { createHash } from 'node:crypto';
import { freshId } from '#shared/fresh-id.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { archiveKeptUntil } from '#shared/rights/archive.ts';
import { isWhole, type Erasure } from '#shared/rights/erasure.ts';
import { seatsAbout } from '#functions/identity/index.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readStoredThread } from '#functions/people/index.ts';
import { extentOf, keptOf, takes } from '../domain/erasing.ts';
import { countsOf, kindOfKey, stagesOf } from '../store/erasure-order.ts';
import {
  changeErasure,
  dropPlan,
  readErasure,
  readPlan,
  savePlan,
  withoutReleases,
  type Plan,
} from '../store/erasure-store.ts';
import { fileRequestsOf } from '../store/file-store.ts';
import { archiveFiles } from './archive-files.ts';
import { erasureHolds } from './erasure-holds.ts';
import { erasureKeys } from './erasure-keys.ts';
import { nameless } from './nameless.ts';
import { readContents } from './read-contents.ts';
import type { ErasingTools } from './tools.ts';

/**
 * Erases what a proposal says: of a whole file the child's key first, which makes the CPR number unreadable, the profile
 * last, so that it can be gone on with wherever it was ended. Done again it is the same. In the rounds a line without a
 * name stays, and so do all counts. The record of who read stays as long as the law has it; it holds the meaningless id
 * alone.
 */
export async function eraseChild(
  tools: ErasingTools,
  tenant: string,
  erasureId: string,
  now: Date,
): Promise<void> {
  const { table } = tools;
  const erasure = await readErasure(table, tenant, erasureId);
  if (!erasure?.childId || (erasure.state !== 'approved' && erasure.state !== 'erasing')) return;
  const thread = await readStoredThread(table, tenant, erasure.childId);
  const begun = thread ? await begin(tools, erasure, thread, now) : erasure;
  if (!begun) return;
  const plan = await readPlan(table, tenant, erasureId);
  if (!plan) throw new Error('an erasure under way has lost its plan');
  if (thread) await erase(tools, begun, thread, plan);
  const { counts, keysHash, contents, archived } = plan;
  await changeErasure(table, tenant, begun, {
    state: 'erased',
    certificate: {
      ...{
        erasedAt: now.toISOString(),
        counts,
        keysHash,
        contents,
        kept: keptOf(begun, archived !== undefined),
      },
      ...(archived && { archive: { ...archived, keptUntil: archiveKeptUntil(dateOf(now)) } }),
    },
  });
  await dropPlan(table, tenant, erasureId);
}

/** Takes everything away, in an order that leaves what the rest is found by for last. */
async function erase(
  { table, files, seats }: ErasingTools,
  erasure: Erasure,
  thread: StoredThread,
  plan: Plan,
): Promise<void> {
  const { child } = thread;
  const { tenant } = child;
  const { secret, others, profile } = await erasureKeys(table, thread, erasure);
  if (secret) await table.batchWrite([{ delete: secret }]);
  if (isWhole(erasure)) {
    const requests = await fileRequestsOf(table, tenant, child.id);
    await files.remove(
      tenant,
      requests.map(({ place }) => place),
    );
    await seats.remove(seatsAbout(child));
  }
  if (takes(erasure, 'assessments')) await nameless(table, thread, plan.standIn);
  if (!isWhole(erasure) && takes(erasure, 'consents')) await withoutReleases(table, tenant, child.id);
  for (const stage of stagesOf([...plan.lookUps, ...others]))
    await table.batchWrite(stage.map((key) => ({ delete: key })));
  if (profile) await table.batchWrite([{ delete: profile }]);
}

/**
 * Looks once more at what stands in the way, puts into the archive what belongs there, and writes down what is to go;
 * undefined when it must wait after all.
 */
async function begin(
  { table, files, archive, seats }: ErasingTools,
  erasure: Erasure,
  thread: StoredThread,
  now: Date,
): Promise<Erasure | undefined> {
  if (erasure.state === 'erasing') return erasure;
  const { child } = thread;
  const { tenant } = child;
  const { id, reason, kinds } = erasure;
  const { holds, scope } = await erasureHolds(table, child, reason, dateOf(now), kinds);
  if (holds.length > 0) {
    await changeErasure(table, tenant, erasure, { state: 'held', holds });
    return undefined;
  }
  const { entries } = scope;
  const contents = await readContents({ table, files, seats }, child, {
    ...{ entries, kinds: extentOf(erasure, entries) },
  });
  const archivedKinds = scope.archived.filter((kind) => takes(erasure, kind));
  const archived =
    archivedKinds.length === 0
      ? undefined
      : await archive.put(
          tenant,
          id,
          await archiveFiles(table, thread, archivedKinds, erasure.answeredAt ?? now.toISOString()),
        );
  const { secret, others, profile } = await erasureKeys(table, thread, erasure);
  const all = [...(secret ? [secret] : []), ...others, ...(profile ? [profile] : [])];
  const keys = all.map(({ pk, sk }) => `${pk} ${sk}`).sort();
  await savePlan(table, tenant, id, {
    standIn: `erased-${freshId(12)}`,
    // Found through the child's key alone, which goes first.
    lookUps: others.filter((key) => kindOfKey(key) === 'cpr'),
    counts: countsOf(all),
    keysHash: createHash('sha256').update(keys.join('\n')).digest('hex'),
    contents,
    ...(archived && { archived }),
  });
  // Whoever was faster goes on with it.
  return changeErasure(table, tenant, erasure, { state: 'erasing', holds: [] });
}
