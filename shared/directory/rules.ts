import * as z from 'zod';
import { groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { directoryRoles, needsUnit, sourceKinds } from './choices.ts';

/** One line of the mapping: who has this in the directory has that role here. */
const directoryRuleSchema = z
  .object({
    id: idSchema,
    from: z.object({ kind: z.enum(sourceKinds), name: z.string().trim().min(1).max(300) }),
    role: z.enum(directoryRoles),
    /** Absent where the role is held everywhere, and where a privilege's own organisation constraint names the unit. */
    unitId: idSchema.optional(),
    /** For `staff`: the groups worked with. */
    groupIds: z.array(groupIdSchema).max(60).optional(),
    /** The municipality's own variant of the role. */
    variant: idSchema.optional(),
  })
  .superRefine((rule, context) => {
    if (needsUnit(rule.role) && rule.unitId === undefined && rule.from.kind !== 'privilege')
      context.addIssue({ code: 'custom', path: ['unitId'], message: 'unit-needed' });
    if (rule.role === 'staff' && (rule.groupIds?.length ?? 0) === 0)
      context.addIssue({ code: 'custom', path: ['groupIds'], message: 'groups-needed' });
  });
export type DirectoryRule = z.infer<typeof directoryRuleSchema>;

/** Which unit of ours an organisation unit is, by its uuid in FK Organisation (`urn:dk:kombit:orgUnit`). */
const orgUnitSchema = z.object({ uuid: z.guid(), unitId: idSchema });

export const directoryRulesSchema = z.object({
  rules: z.array(directoryRuleSchema).max(200),
  orgUnits: z.array(orgUnitSchema).max(500),
});
export type DirectoryRules = z.infer<typeof directoryRulesSchema>;

/** The rules as stored. `applied`: the version that all the directory's people have been brought in step with. */
export const storedRulesSchema = directoryRulesSchema.extend({
  version: versionSchema,
  applied: versionSchema,
});
export type StoredRules = z.infer<typeof storedRulesSchema>;
