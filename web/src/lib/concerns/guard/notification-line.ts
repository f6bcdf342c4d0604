import type { NotificationEntry } from '#shared/concerns/notification-shown.ts';
import { say } from '#lib/words/say.svelte.ts';

/** That it was done, in one line, without a word of what was written. */
export const notificationLine = ({ event, how }: NotificationEntry): string =>
  say(`notification.event.${event}`, { how: how ? say(`guard.how.${how}`) : '' });
