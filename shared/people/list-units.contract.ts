import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema, instantSchema } from '../ids.ts';

export const unitSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(['daycare', 'school', 'youth', 'administration', 'unplaced', 'partner']),
  schoolYear: z.string().optional(),
  importedAt: instantSchema.optional(),
  /** Everyone there now, in a group or not. */
  children: z.number().int().optional(),
  staff: z.number().int().optional(),
  groups: z.array(
    z.object({ id: groupIdSchema, name: z.string(), children: z.number().int(), staff: z.number().int() }),
  ),
});
export type Unit = z.infer<typeof unitSchema>;

export const listUnits = contract({
  name: 'list-units',
  module: 'people',
  method: 'GET',
  path: '/people/units',
  permission: 'unit.list',
  audit: 'none',
  input: z.object({}),
  output: z.object({ units: z.array(unitSchema) }),
  refusals: [],
});
