import type { Seats } from '#functions/identity/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { ArchiveFiles } from '../store/archive-files.ts';
import type { RightsQueue } from '../store/file-queue.ts';
import type { MadeFiles } from '../store/made-files.ts';

/** What the endpoints take. */
export interface RightsTools {
  table: Table;
  queue: RightsQueue;
  files: MadeFiles;
  archive: ArchiveFiles;
  seats: Seats;
}

/** What erasing takes, and looking at what it would take. */
export type ErasingTools = Omit<RightsTools, 'queue'>;
