import { log } from '#functions/kernel/log.ts';
import { metered } from '#functions/kernel/meter.ts';
import { readImport, type StoredImport } from '../store/import-store.ts';
import type { ImportTools } from '../use-cases/import-tools.ts';
import { receiveFile } from '../use-cases/receive-file.ts';
import { takeInFile } from '../use-cases/take-in-file.ts';
import { readMessage } from './messages.ts';

/** Does what one message of the queue asks for. May be called twice with the same message. */
export async function reactToMessage(tools: ImportTools, body: string): Promise<void> {
  const message = readMessage(body);
  if (message.kind === 'go-on') {
    await goOn(tools, await readImport(tools.table, message.tenant, message.importId));
    return;
  }
  for (const object of message.objects) await goOn(tools, await receiveFile(tools, object));
}

async function goOn(tools: ImportTools, received: StoredImport | undefined): Promise<void> {
  if (!received) {
    log.warn('not an import');
    return;
  }
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
