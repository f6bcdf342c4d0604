import { log } from '#functions/kernel/log.ts';
import { metered } from '#functions/kernel/meter.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { rightsMessageSchema } from '../store/file-queue.ts';
import { eraseChild } from '../use-cases/erase-child.ts';
import { findDue } from '../use-cases/find-due.ts';
import { makeFile, type MakingTools } from '../use-cases/make-file.ts';
import type { ErasingTools } from '../use-cases/tools.ts';

/** Does what one message of the queue asks for. May be called twice with the same message. */
export async function reactToRight(tools: MakingTools & ErasingTools, body: string): Promise<void> {
  const message = rightsMessageSchema.parse(JSON.parse(body));
  const { tenant, kind } = message;
  const started = performance.now();
  const work = (): Promise<void> => {
    switch (message.kind) {
      case 'erase':
        return eraseChild(tools, tenant, message.erasureId, tools.now());
      case 'find-due':
        return findDue(tools.table, tenant, { run: message.run, now: tools.now() });
      case 'make-file':
        return makeFile(tools, tenant, message);
    }
  };
  const { meter } = await metered(() => forTenant(tenant, work));
  log.info('rights', { kind, ms: Math.round(performance.now() - started), ...meter });
}
