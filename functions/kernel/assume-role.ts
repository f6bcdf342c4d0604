import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

/** Role chaining allows one hour and no more (IAM user guide, "Methods to assume a role"). */
const SESSION_SECONDS = 3600;

/** What requests are signed with until `expiration`. */
export interface TenantSession {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}

let client: STSClient | undefined;

/** A session of the role, tagged with the municipality. The table's client keeps it until five minutes before its end. */
export async function sessionOf(roleArn: string, tenant: string): Promise<TenantSession> {
  client ??= new STSClient();
  const { Credentials: made } = await client.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: `municipality-${tenant}`,
      DurationSeconds: SESSION_SECONDS,
      Tags: [{ Key: 'tenant', Value: tenant }],
    }),
  );
  if (!made?.AccessKeyId || !made.SecretAccessKey || !made.SessionToken || !made.Expiration)
    throw new Error('the security token service gave no session');
  return {
    accessKeyId: made.AccessKeyId,
    secretAccessKey: made.SecretAccessKey,
    sessionToken: made.SessionToken,
    expiration: made.Expiration,
  };
}
