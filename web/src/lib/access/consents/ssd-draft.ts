import type { SsdExchange } from '#shared/access/release.ts';
import { freshId } from '#shared/fresh-id.ts';

/** An SSD exchange as it is typed: `caseId` is empty for a case that is new. */
export const emptyExchange = (today: string): SsdExchange => ({
  ...{ caseId: '', matter: '', exchange: 'meeting', heldOn: today, special: '' },
});

/** What is sent: a new case gets its own id. */
export const exchangeOf = (typed: SsdExchange): SsdExchange => ({
  ...typed,
  caseId: typed.caseId || freshId(),
});
