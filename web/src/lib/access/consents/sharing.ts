import type { listConsents } from '#shared/access/list-consents.contract.ts';
import type { OutputOf } from '#shared/contract.ts';

/** Everything about who else may see a child, as the server tells the reader. */
export type Sharing = OutputOf<typeof listConsents>;
