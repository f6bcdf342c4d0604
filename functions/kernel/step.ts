import middy from '@middy/core';
import type * as z from 'zod';
import { log } from './log.ts';
import { metered } from './meter.ts';

/** The Lambda handler of one state-machine task. May be called twice with the same input: it must then do nothing new. */
export function step<Schema extends z.ZodType, Output>(
  name: string,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Output>,
) {
  return middy<unknown, Output>().handler(async (event) => {
    const started = performance.now();
    const { result, meter } = await metered(() => run(schema.parse(event)));
    log.info('step', { step: name, ms: Math.round(performance.now() - started), ...meter });
    return result;
  });
}
