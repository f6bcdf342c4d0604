import { log } from '#functions/kernel/log.ts';
import { metered } from '#functions/kernel/meter.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { rightsMessageSchema } from '../store/file-queue.ts';
import { eraseChild } from '../use-cases/erase-child.ts';
import { makeFile, type MakingTools } from '../use-cases/make-file.ts';

/** Does what one message of the queue asks for. May be called twice with the same message. */
export async function reactToRight(tools: MakingTools, body: string): Promise<void> {
  const message = rightsMessageSchema.parse(JSON.parse(body));
  const { tenant, kind } = message;
  const started = performance.now();
  const { meter } = await metered(() =>
    forTenant(tenant, () =>
      message.kind === 'erase'
        ? eraseChild(tools.table, tenant, message.erasureId, tools.now())
        : makeFile(tools, tenant, message),
    ),
  );
  log.info('rights', { kind, ms: Math.round(performance.now() - started), ...meter });
}
