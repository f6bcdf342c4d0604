import { startingTopi } from '#shared/instruments/topi-start.ts';
import { topiSchema, type Topi } from '#shared/instruments/topi.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readInForce, readVersion, type Instrument } from './versioned-store.ts';

/** The wellbeing assessment. */
export const topi: Instrument<Topi> = { name: 'topi', schema: topiSchema, shipped: startingTopi };

/** A version of the municipality's wellbeing assessment, or the one in force (version 0). */
export const readTopiVersion = (table: Table, tenant: string, version: number): Promise<Topi | undefined> =>
  readVersion(table, tenant, topi, version);

export const readTopiInForce = (table: Table, tenant: string): Promise<Topi> =>
  readInForce(table, tenant, topi);
