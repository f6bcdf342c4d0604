import { rests } from '../domain/import-states.ts';
import { changeImport, type StoredImport } from '../store/import-store.ts';
import { releaseLock, takeLock } from '../store/unit-lock.ts';
import { unitIdOf } from '../domain/group-ids.ts';
import { applyFile } from './apply-file.ts';
import { checkFile } from './check-file.ts';
import type { ImportTools } from './import-tools.ts';
import { lookAtFile, readFile } from './look-at-file.ts';

const BUSY_SECONDS = 10;

/**
 * Takes an import as far as it goes now: to its end, to a person's word, or to a message that asks to go on. May be
 * called any number of times, also after having been killed. Throws when another works on the same import.
 */
export async function takeInFile(tools: ImportTools, received: StoredImport): Promise<StoredImport> {
  const { table, now } = tools;
  const { tenant, id: importId } = received;
  if (received.etag === undefined) return received;
  if (rests(received.state)) {
    if (received.unitId !== undefined)
      await releaseLock(table, { tenant, unitId: received.unitId, importId });
    return received;
  }
  let stored =
    received.state === 'received' ? await changeImport(table, received, { state: 'checking' }) : received;
  const read = await readFile(tools, stored);
  if ('problem' in read) {
    const { code, line, column, path } = read.problem;
    return changeImport(table, stored, { state: 'refused', problem: { code, line, column, path } });
  }
  const lock = { tenant, unitId: unitIdOf(read.snapshot.regnr), importId };
  if (!(await takeLock(table, { ...lock, now: now().getTime() }))) {
    await tools.queue.goOn(tenant, importId, BUSY_SECONDS);
    return stored;
  }
  const look = await lookAtFile(tools, stored, read.snapshot);
  if (stored.state === 'checking') stored = await checkFile(table, stored, look, now());
  if (stored.state === 'applying') stored = await applyFile(tools, stored, look);
  if (stored.state === 'applying') await tools.queue.goOn(tenant, importId);
  else await releaseLock(table, lock);
  return stored;
}
