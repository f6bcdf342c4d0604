import { rests } from '../domain/import-states.ts';
import { changeImport, type StoredImport } from '../store/import-store.ts';
import { releaseLock } from '../store/unit-lock.ts';
import type { ImportTools } from './import-tools.ts';

/** Nobody will try again by itself, and a person is shown so: it can be let go on from where it stood. */
export async function stopImport(
  { table }: Pick<ImportTools, 'table'>,
  received: StoredImport,
): Promise<StoredImport> {
  const { tenant, id, unitId, state } = received;
  if (rests(state) || state === 'offered') return received;
  const stopped = await changeImport(table, received, {
    state: 'stopped',
    stoppedIn: state === 'applying' ? 'applying' : 'checking',
  });
  if (unitId !== undefined) await releaseLock(table, { tenant, unitId, importId: id });
  return stopped;
}
