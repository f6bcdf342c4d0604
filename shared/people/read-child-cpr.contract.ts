import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';

/** The child's CPR number for the printed form of a notification: a look-up of its own, recorded as such. */
export const readChildCpr = contract({
  name: 'read-child-cpr',
  module: 'people',
  method: 'GET',
  path: '/people/children/{childId}/cpr',
  permission: 'concern.notify',
  audit: 'notification.cpr-read',
  input: z.object({ childId: idSchema }),
  /** Absent where none is known, or the child is known only by what was released. */
  output: z.object({ cpr: z.string().length(10).optional() }),
  refusals: [],
});
