import { log } from '#functions/kernel/log.ts';
import { metered } from '#functions/kernel/meter.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { readImport, type StoredImport } from '../store/import-store.ts';
import type { ImportTools } from '../use-cases/import-tools.ts';
import { receiveFile, tenantOfFile } from '../use-cases/receive-file.ts';
import { stopImport } from '../use-cases/stop-import.ts';
import { takeInFile } from '../use-cases/take-in-file.ts';
import { readMessage, type Message } from './messages.ts';

/** As often as the queue hands a message out before it goes to the dead-letter queue (`maxReceiveCount`). */
export const LAST_RECEIVE = 5;

/** A message has failed each time but the last, and the last is spent on saying so. */
class GivenUp extends Error {
  override name = 'GivenUp';
}

/**
 * Does what one message of the queue asks for. May be called twice with the same message. At the last receive nothing is
 * tried any more: a call that ended without a word (out of time, out of memory) could not say that it failed, so
 * the imports are marked as stopped first. Then throws `GivenUp`, which sends the message to the dead-letter queue.
 */
export async function reactToMessage(tools: ImportTools, body: string, receives = 1): Promise<void> {
  const message = readMessage(body);
  if (receives < LAST_RECEIVE) return forEachImport(tools, message, (received) => goOn(tools, received));
  let stopped = 0;
  await forEachImport(tools, message, async (received) => {
    const { id, state } = await stopImport(tools, received);
    if (state !== 'stopped') return;
    log.error('import stopped', { importId: id });
    stopped += 1;
  });
  if (stopped > 0) throw new GivenUp('the message was tried as often as it may be');
}

async function forEachImport(
  tools: ImportTools,
  message: Message,
  act: (received: StoredImport) => Promise<void>,
): Promise<void> {
  const take = (received: StoredImport | undefined) =>
    received ? act(received) : void log.warn('not an import');
  if (message.kind === 'go-on')
    return forTenant(message.tenant, async () =>
      take(await readImport(tools.table, message.tenant, message.importId)),
    );
  for (const object of message.objects) {
    const tenant = tenantOfFile(object);
    if (tenant === undefined) log.warn('not an import');
    else await forTenant(tenant, async () => take(await receiveFile(tools, object)));
  }
}

async function goOn(tools: ImportTools, received: StoredImport): Promise<void> {
  const started = performance.now();
  const { result, meter } = await metered(() => takeInFile(tools, received));
  log.info('import', {
    importId: result.id,
    state: result.state,
    ...(result.problem && { problem: result.problem.code }),
    ...result.counts,
    ms: Math.round(performance.now() - started),
    ...meter,
  });
}
