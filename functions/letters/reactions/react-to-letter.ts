import { log } from '#functions/kernel/log.ts';
import { metered } from '#functions/kernel/meter.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { letterMessageSchema } from '../store/letter-queue.ts';
import { readLetter } from '../store/letter-store.ts';
import { deliverLetter, failLetter } from '../use-cases/deliver-letter.ts';
import { lookAfter } from '../use-cases/look-after.ts';
import type { TellingTools } from '../use-cases/tools.ts';

/** As often as the queue hands a message out before it goes to the dead-letter queue (`maxReceiveCount`). */
const LAST_RECEIVE = 5;

/**
 * Does what one message of the queue asks for. May be called twice with the same message. A letter that could not be
 * handed over the last time either becomes a person's matter, and the failure is thrown, for the alarm.
 */
export async function reactToLetter(tools: TellingTools, body: string, receives = 1): Promise<void> {
  const message = letterMessageSchema.parse(JSON.parse(body));
  const { tenant } = message;
  const started = performance.now();
  const { meter } = await metered(() =>
    forTenant(tenant, async () => {
      if (message.kind === 'look-after') return lookAfter(tools, tenant);
      try {
        await deliverLetter(tools, tenant, message.letterId);
      } catch (error) {
        const letter = receives >= LAST_RECEIVE && (await readLetter(tools.table, tenant, message.letterId));
        if (letter) await failLetter(tools, letter, 'unreachable');
        throw error;
      }
      return 1;
    }),
  );
  log.info('letters', { kind: message.kind, ms: Math.round(performance.now() - started), ...meter });
}
