import * as z from 'zod';
import { list, record, texts } from '#local/assembly/json.ts';
import { LOCAL_ACCOUNT } from '#local/engine.ts';
import { Refusal } from '#local/http/refusal.ts';
import { sessionKey, type AccessKey } from '#local/iam/access-keys.ts';
import { fits } from '#local/iam/pattern.ts';
import { allows } from '#local/iam/policy.ts';
import type { Role, Roles } from '#local/iam/roles.ts';
import { writeSessionToken, type Session } from '#local/iam/session-token.ts';

/** What AssumeRole is asked with. */
export const assumeRoleSchema = z.object({
  roleArn: z.string().min(20).max(2048),
  sessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/),
  /** Seconds. */
  duration: z.number().int().min(900).max(43_200),
  tags: z
    .array(
      z.object({
        key: z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u),
        value: z.string().regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u),
      }),
    )
    .max(50),
});
export type AssumeRole = z.infer<typeof assumeRoleSchema>;

/** A session and the key that its requests are signed with. */
export interface Assumed {
  session: Session;
  key: AccessKey;
  token: string;
}

/** A role taken on by a role holds for an hour at most, in seconds. */
const LONGEST_CHAINED = 3600;

/**
 * Gives the function with this access key a session of the role. Refuses with AccessDenied unless the role's trust names
 * the function's role and allows the tags, and with ValidationError when it would last too long.
 * Source: STS API reference, AssumeRole; IAM user guide, "Pass session tags in AWS STS".
 */
export function assumeRole(roles: Roles, now: number, accessKeyId: string, asked: AssumeRole): Assumed {
  const caller = roles.ofFunction(accessKeyId);
  const role = roles.find(asked.roleArn);
  const actions = ['sts:AssumeRole', ...(asked.tags.length > 0 ? ['sts:TagSession'] : [])];
  const refused = actions.find(
    (action) => !caller?.role || !role || !trusts(role, caller.role, action, asked),
  );
  if (refused !== undefined || !role)
    throw new Refusal(
      403,
      'AccessDenied',
      `User: arn:aws:sts::${LOCAL_ACCOUNT}:assumed-role/${caller?.role?.name ?? 'unknown'}/${caller?.name ?? accessKeyId} ` +
        `is not authorized to perform: ${refused ?? 'sts:AssumeRole'} on resource: ${asked.roleArn}`,
    );
  if (asked.duration > Math.min(role.longest, LONGEST_CHAINED))
    throw new Refusal(
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  const key = sessionKey();
  const session = {
    ...{ accessKeyId: key.accessKeyId, roleArn: role.arn, name: asked.sessionName },
    tags: Object.fromEntries(asked.tags.map((tag) => [tag.key, tag.value])),
    expiresAt: now + asked.duration * 1000,
  };
  return { session, key, token: writeSessionToken(session) };
}

/** Whether a statement of the role's trust that names the caller's role allows the action with these tags. */
function trusts(role: Role, caller: Role, action: string, { tags, sessionName }: AssumeRole): boolean {
  const named = role.trust.filter(({ Principal }) =>
    texts(list(record(Principal).AWS)).some((arn) => fits(arn, caller.arn, {}, false)),
  );
  const requested = tags.map(({ key, value }) => [`aws:requesttag/${key.toLowerCase()}`, [value]]);
  const context = {
    ...Object.fromEntries(requested),
    ...(tags.length > 0 && { 'aws:tagkeys': tags.map(({ key }) => key) }),
    'sts:rolesessionname': [sessionName],
  };
  return allows(named, { action, context });
}
