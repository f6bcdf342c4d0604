import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { ImportQueue } from '../store/import-queue.ts';
import type { RawFiles } from '../store/raw-files.ts';

/** What taking in files needs. */
export interface ImportTools {
  table: Table;
  files: Pick<RawFiles, 'read'>;
  queue: ImportQueue;
  keysOf: (tenant: string) => Promise<MunicipalityKeys>;
  now: () => Date;
  /** False when too little time is left for another part: the rest is asked for in a message. */
  mayGoOn: () => boolean;
}
