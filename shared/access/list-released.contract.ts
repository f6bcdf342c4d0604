import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { basisKinds } from './law.ts';
import { sections } from './sections.ts';

/** The children whom something was released about to a service that the reader belongs to. */
export const listReleased = contract({
  name: 'list-released',
  module: 'access',
  method: 'GET',
  path: '/access/released',
  permission: 'released.list',
  audit: 'released.listed',
  input: z.object({}),
  output: z.object({
    children: z.array(
      z.object({
        childId: idSchema,
        releaseId: idSchema,
        name: z.string(),
        birthDate: dateSchema,
        /** Where the child is enrolled today. */
        unitName: z.string().optional(),
        groupName: z.string().optional(),
        serviceId: idSchema,
        serviceName: z.string(),
        basis: z.enum(basisKinds),
        purpose: z.string(),
        sections: z.array(z.enum(sections)),
        from: dateSchema,
        to: dateSchema,
        expiresSoon: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});
