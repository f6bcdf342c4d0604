import { done } from '#shared/refusals.ts';
import type { Table } from '#functions/kernel/table.ts';
import { isSame } from '../domain/next-version.ts';
import { publishNext } from './publish-next.ts';
import { addVersion, readInForce, type Instrument } from '../versioned-store.ts';

interface Publishing<Head> {
  basedOn: number;
  inForce: Head;
  next: Head;
  /** What a municipality may set, without what the system adds. */
  contentOf: (head: Head) => unknown;
}

/** Publishes an instrument that is one piece. */
export const publishWhole = <Head extends { version: number }>(
  table: Table,
  tenant: string,
  instrument: Instrument<Head>,
  { basedOn, inForce, next, contentOf }: Publishing<Head>,
) =>
  publishNext<Head, never>({
    ...{ basedOn, inForce },
    add: async () => ((await addVersion(table, tenant, instrument, next)) ? done(next) : undefined),
    newest: () => readInForce(table, tenant, instrument),
    isRepeat: (newest) => isSame(contentOf(newest), contentOf(next)),
  });
