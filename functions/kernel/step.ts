import middy from '@middy/core';
import type * as z from 'zod';
import { log } from './log.ts';
import { metered } from './meter.ts';
import { forTenant } from './tenant.ts';

/**
 * The Lambda handler of one state-machine task. May be called twice with the same input: it must then do nothing new.
 * Input with a `tenant` runs for that municipality; a step without one enters it with `forTenant`.
 */
export function step<Schema extends z.ZodType, Output>(
  name: string,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Output>,
) {
  return middy<unknown, Output>().handler(async (event) => {
    const started = performance.now();
    const { result, meter } = await metered(() => {
      const input = schema.parse(event);
      const tenant = tenantIn(input);
      return tenant === undefined ? run(input) : forTenant(tenant, () => run(input));
    });
    log.info('step', { step: name, ms: Math.round(performance.now() - started), ...meter });
    return result;
  });
}

function tenantIn(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('tenant' in input)) return undefined;
  return typeof input.tenant === 'string' ? input.tenant : undefined;
}
