import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Directory } from '../clients/directory.ts';
import type { Unilogin } from '../clients/unilogin.ts';
import type { UserPool } from '../clients/user-pool.ts';
import type { Municipalities } from '../store/municipality-store.ts';

/** What signing in takes. */
export interface SignInTools {
  table: Table;
  keysOf: (tenant: string) => Promise<MunicipalityKeys>;
  municipalities: Municipalities;
  unilogin: Unilogin;
  directory: Directory;
  userPool: UserPool;
  /** For example https://roedtraad.example, without a path. */
  siteOrigin: string;
}
