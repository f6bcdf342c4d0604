import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { stopViewSchema } from './consent-view.ts';
import { callSchema, storedStopSchema } from './stop.ts';

/** Suspected violence or abuse: from now on nothing that staff write reaches the parents. The same id again is the same stop. */
export const setStop = contract({
  name: 'set-stop',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/stops/{stopId}',
  permission: 'stop.set',
  audit: 'stop.set',
  input: z.object({ childId: idSchema, stopId: idSchema, seen: storedStopSchema.shape.seen }),
  output: z.object({ stop: stopViewSchema, calls: z.array(callSchema) }),
  refusals: ['stop-stands'],
});
