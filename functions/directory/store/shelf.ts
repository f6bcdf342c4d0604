import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** Where a municipality's users are, and the keys that open them. */
export interface Shelf {
  table: Table;
  keys: MunicipalityKeys;
  tenant: string;
}
