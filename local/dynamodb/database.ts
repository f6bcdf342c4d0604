import type { Clock } from '../clock.ts';
import { Catalogue } from './catalogue.ts';
import { Journal } from './journal.ts';
import { StreamLog } from './stream-log.ts';

/** The open parts that every action works on. */
export interface Database {
  clock: Clock;
  journal: Journal;
  catalogue: Catalogue;
  streams: StreamLog;
}

/** Opens the folder; what a kill left in the journal is complete again afterwards. */
export async function openDatabase(directory: string, clock: Clock): Promise<Database> {
  const journal = await Journal.open(directory);
  return {
    clock,
    journal,
    catalogue: await Catalogue.open(journal),
    streams: await StreamLog.open(journal, clock),
  };
}
