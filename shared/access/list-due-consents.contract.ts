import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';

/** Consents of the reader's own children that wait for an answer, expire soon, or have just run out; and stops that stand. */
export const listDueConsents = contract({
  name: 'list-due-consents',
  module: 'access',
  method: 'GET',
  path: '/access/due-consents',
  permission: 'task.list',
  audit: 'consents.listed',
  input: z.object({}),
  output: z.object({
    consents: z.array(
      z.object({
        childId: idSchema,
        consentId: idSchema,
        name: z.string(),
        groupName: z.string().optional(),
        serviceName: z.string(),
        state: z.enum(['open', 'expiring', 'expired']),
        until: dateSchema,
        askedOn: dateSchema,
      }),
    ),
    /** Stops that stand, for those who lead the child's unit or run the system. */
    stops: z.array(
      z.object({
        childId: idSchema,
        stopId: idSchema,
        name: z.string(),
        unitName: z.string().optional(),
        at: instantSchema,
        byName: z.string(),
      }),
    ),
  }),
  refusals: [],
});
