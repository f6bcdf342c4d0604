import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { postSecretSchema, type PostConnection, type PostSecret } from './post-settings.ts';

/** Gives the secret of a connection; undefined while nobody has put one there. */
export type PostSecrets = (connection: PostConnection) => Promise<PostSecret | undefined>;

const KEPT_MS = 10 * 60_000;

/** Reads each secret once in ten minutes: certificates are renewed. A failure is not kept. */
export function openPostSecrets(given?: SecretsManagerClient): PostSecrets {
  const kept = new Map<string, { until: number; secret: Promise<PostSecret | undefined> }>();
  let client = given;
  const read = async (name: string) => {
    const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
    client ??= new SecretsManagerClient();
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return parse(SecretString ?? '');
  };
  return ({ secret: name }) => {
    const found = kept.get(name);
    if (found && Date.now() < found.until) return found.secret;
    const secret = read(name);
    kept.set(name, { until: Date.now() + KEPT_MS, secret });
    secret.catch(() => kept.delete(name));
    return secret;
  };
}

/** What the deployment put there before anyone entered a certificate is no JSON of ours. */
function parse(text: string): PostSecret | undefined {
  try {
    return postSecretSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
