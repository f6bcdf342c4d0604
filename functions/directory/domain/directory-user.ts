import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '#shared/ids.ts';

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const text = z.string().trim().max(300);
const optionalText = text.transform((value) => value || undefined).optional();
/** Older directories send truth as a text with a capital letter. */
const truth = z.union([
  z.boolean(),
  z
    .string()
    .regex(/^(true|false)$/i)
    .transform((word) => word.toLowerCase() === 'true'),
]);
/** Texts alone are taken for values; elements without a value are no elements. */
const elements = (most: number) =>
  z
    .array(
      z.union([
        text.transform((value) => ({ value })),
        z.object({
          value: text.optional(),
          type: optionalText,
          display: optionalText,
          primary: truth.optional(),
        }),
      ]),
    )
    .max(most)
    .transform((all) => all.flatMap((one) => (one.value ? [{ ...one, value: one.value }] : [])));

/**
 * What is kept of a user as the directory sends it (RFC 7643, 4.1 and 4.3). Whatever else it sends (phones, addresses,
 * the manager) is not needed here and not kept.
 */
export const userAttributesSchema = z.object({
  userName: text.min(1),
  externalId: optionalText,
  displayName: optionalText,
  title: optionalText,
  name: z.object({ formatted: optionalText, givenName: optionalText, familyName: optionalText }).optional(),
  active: truth.default(true),
  emails: elements(20).optional(),
  roles: elements(100).optional(),
  [ENTERPRISE_SCHEMA]: z.object({ department: optionalText, employeeNumber: optionalText }).optional(),
});
export type UserAttributes = z.infer<typeof userAttributesSchema>;

/** A user of the directory as stored. The attributes are encrypted under the municipality's key. */
export const storedUserSchema = z.object({
  id: idSchema,
  sealed: z.string(),
  /** Which member of staff it is. */
  personId: idSchema,
  /** Whether the person was here before; otherwise the directory brought the person. */
  joined: z.boolean(),
  /** Ids of the directory's groups. */
  groups: z.array(idSchema),
  /** That the sessions of one who is not active have been ended. */
  ended: z.boolean().default(false),
  madeAt: instantSchema,
  changedAt: instantSchema,
  version: versionSchema,
});
export type DirectoryUser = Omit<z.infer<typeof storedUserSchema>, 'sealed'> & { attributes: UserAttributes };

/** The name to show: what the directory shows, or put together, or at worst the sign-in name. */
export function nameOf({ displayName, name, userName }: UserAttributes): string {
  const together = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  return displayName ?? name?.formatted ?? (together || userName);
}

/** The addresses by which the person may be known here, lower case, the one for work first. */
export function addressesOf({ emails = [], userName }: UserAttributes): string[] {
  const work = emails.filter((one) => 'type' in one && one.type?.toLowerCase() === 'work');
  const others = emails.filter((one) => !work.includes(one));
  const all = [...work, ...others].map((one) => one.value);
  return [...new Set([...all, userName].map((one) => one.toLowerCase()).filter((one) => one.includes('@')))];
}

/** The app roles by name. Entra may write one as JSON in a text. */
export function rolesOf({ roles = [] }: UserAttributes): string[] {
  return [...new Set(roles.map(({ value }) => valueInJson(value)))].sort();
}

function valueInJson(value: string): string {
  if (!value.startsWith('{')) return value;
  try {
    const parsed = z.object({ value: z.string().min(1) }).safeParse(JSON.parse(value));
    return parsed.success ? parsed.data.value : value;
  } catch {
    return value;
  }
}
