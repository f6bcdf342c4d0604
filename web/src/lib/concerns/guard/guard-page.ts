import type { OutputOf } from '#shared/contract.ts';
import type { readNotifications } from '#shared/concerns/read-notifications.contract.ts';

export type GuardRead = OutputOf<typeof readNotifications>;
