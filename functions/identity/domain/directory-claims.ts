import * as z from 'zod';

/** Cognito's id token for someone who came from the directory; attributes are flat text. */
const directoryClaimsSchema = z.object({
  token_use: z.literal('id'),
  aud: z.string(),
  nonce: z.string(),
  'cognito:username': z.string(),
  identities: z
    .array(z.object({ userId: z.string().min(1), providerName: z.string(), dateCreated: z.coerce.number() }))
    .min(1),
  email: z.string().optional(),
  name: z.string().optional(),
  'custom:roles': z.string().optional(),
});

/** Who came from the municipality's directory. */
export interface DirectoryPerson {
  /** The user that Cognito made for this person. */
  username: string;
  /** The directory's own id of the person for this system; never changes. */
  subject: string;
  /** When Cognito made the user: milliseconds since 1970. */
  madeAt: number;
  /** Lower case. */
  mail?: string;
  name?: string;
  /** The directory's app roles. */
  roles: string[];
}

/** Reads the claims. Throws when they are not for this client, this sign-in or this provider. */
export function directoryPerson(
  claims: unknown,
  expected: { clientId: string; nonce: string; provider: string },
): DirectoryPerson {
  const parsed = directoryClaimsSchema.safeParse(claims);
  if (!parsed.success) throw new Error('the id token lacks what a person from the directory has');
  const { aud, nonce, identities, email, name, 'custom:roles': roles } = parsed.data;
  if (aud !== expected.clientId || nonce !== expected.nonce)
    throw new Error('the id token belongs elsewhere');
  const identity = identities.find((one) => one.providerName === expected.provider);
  if (!identity) throw new Error('the id token comes from another provider');
  const mail = email?.trim().toLowerCase();
  return {
    username: parsed.data['cognito:username'],
    subject: identity.userId,
    madeAt: identity.dateCreated,
    ...(mail && { mail }),
    ...(name?.trim() && { name: name.trim() }),
    roles: rolesFrom(roles ?? ''),
  };
}

/** Cognito flattens a list to text: `["a","b"]`, `[a, b]` or `a` have all been seen. */
export const rolesFrom = (text: string): string[] =>
  text
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(',')
    .map((role) => role.trim().replace(/^"|"$/g, ''))
    .filter(Boolean);
