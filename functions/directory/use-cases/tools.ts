import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Accounts } from '../clients/accounts.ts';

/** What keeping the directory's people in step takes. */
export interface DirectoryTools {
  table: Table;
  keysOf: (tenant: string) => Promise<MunicipalityKeys>;
  accounts: Accounts;
  /** The municipalities of this installation, by code. */
  tenants: readonly string[];
  /** For example https://roedtraad.example, without a path. */
  siteOrigin: string;
}
