import type { Table } from '#functions/kernel/table.ts';
import type { RightsQueue } from '../store/file-queue.ts';
import type { MadeFiles } from '../store/made-files.ts';

/** What the endpoints take. */
export interface RightsTools {
  table: Table;
  queue: RightsQueue;
  files: MadeFiles;
}
