import { listNotices } from '#lib/letters/endpoints.ts';
import { send } from '#lib/api/send.ts';

/** How often the bell asks at the most, in milliseconds. */
const LEAST_MS = 60_000;

/** How many notices are unread, for the bell on every page. Asked for rarely, and silent when there is no answer. */
class Unread {
  count = $state<number | undefined>();
  private askedAt = 0;

  /** Asks when it is long ago. */
  async look() {
    if (Date.now() - this.askedAt < LEAST_MS) return;
    this.askedAt = Date.now();
    const reply = await send(fetch, listNotices, {});
    if (reply.ok) this.count = reply.value.unread;
  }

  /** What the page of notices knows better. */
  know(count: number) {
    this.askedAt = Date.now();
    this.count = count;
  }
}

export const unread = new Unread();
