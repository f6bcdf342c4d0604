import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';
import { Refusal } from '#local/http/refusal.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';

const versionSchema = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  stages: z.array(z.string()),
  text: z.string().optional(),
  /** Base64. */
  binary: z.string().optional(),
});
export type SecretVersion = z.infer<typeof versionSchema>;

const secretSchema = z.object({
  name: z.string(),
  arn: z.string(),
  description: z.string(),
  createdAt: z.number(),
  changedAt: z.number(),
  versions: z.array(versionSchema),
});
export type Secret = z.infer<typeof secretSchema>;

/** What a version holds: exactly one of the two. */
export type SecretContent = { text: string } | { binary: string };

export type SecretStore = ReturnType<typeof openSecretStore>;

/** Secrets in one file, readable by its owner only. A change is on disk before it is acknowledged. */
export function openSecretStore(directory: string) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'secrets.json');
  const saved = readIfPresent(file);
  const secrets = new Map(
    (saved ? z.array(secretSchema).parse(JSON.parse(saved)) : []).map((secret) => [secret.name, secret]),
  );
  const save = () => replaceFile(file, JSON.stringify([...secrets.values()]));

  const byArn = (arn: string) =>
    // AWS also takes an ARN without the six characters it puts behind the name.
    [...secrets.values()].find((secret) => secret.arn === arn || secret.arn.slice(0, -7) === arn);
  const find = (reference: string): Secret | undefined =>
    reference.startsWith('arn:') ? byArn(reference) : secrets.get(reference);

  return {
    find,
    /** Like find, but refuses with ResourceNotFoundException. */
    get(reference: string): Secret {
      const secret = find(reference);
      if (!secret)
        throw new Refusal(
          400,
          'ResourceNotFoundException',
          "Secrets Manager can't find the specified secret.",
        );
      return secret;
    },
    /** Adds a secret without versions. Refuses with ResourceExistsException when the name is taken. */
    create(name: string, description: string, now: number): Secret {
      if (secrets.has(name))
        throw new Refusal(400, 'ResourceExistsException', `A secret with the name ${name} already exists.`);
      const suffix = randomBytes(3).toString('hex');
      const arn = `arn:aws:secretsmanager:${LOCAL_REGION}:${LOCAL_ACCOUNT}:secret:${name}-${suffix}`;
      const secret: Secret = { name, arn, description, createdAt: now, changedAt: now, versions: [] };
      secrets.set(name, secret);
      save();
      return secret;
    },
    /**
     * Adds a version under the given stages, which leave the versions they stood at. The same id with the same content
     * changes nothing; with another content it is refused with ResourceExistsException.
     */
    put(
      secret: Secret,
      version: { id: string; content: SecretContent; stages: string[]; now: number },
    ): SecretVersion {
      const existing = secret.versions.find((each) => each.id === version.id);
      if (existing) {
        if (isSame(existing, version.content)) return existing;
        throw new Refusal(
          400,
          'ResourceExistsException',
          'A version with this token and another value already exists.',
        );
      }
      const added: SecretVersion = {
        id: version.id,
        createdAt: version.now,
        stages: version.stages,
        ...version.content,
      };
      const wasCurrent = secret.versions.find((each) => each.stages.includes('AWSCURRENT'));
      for (const each of secret.versions)
        each.stages = each.stages.filter((stage) => !version.stages.includes(stage));
      if (version.stages.includes('AWSCURRENT') && wasCurrent) moveStage(secret, 'AWSPREVIOUS', wasCurrent);
      secret.versions.push(added);
      secret.changedAt = version.now;
      // As on AWS, versions that carry no stage are forgotten in time; here the newest hundred are kept.
      const unstaged = secret.versions.filter((each) => each.stages.length === 0).slice(0, -100);
      secret.versions = secret.versions.filter((each) => !unstaged.includes(each));
      save();
      return added;
    },
  };
}

function moveStage(secret: Secret, stage: string, target: SecretVersion): void {
  for (const each of secret.versions) each.stages = each.stages.filter((name) => name !== stage);
  target.stages.push(stage);
}

function isSame(version: SecretVersion, content: SecretContent): boolean {
  return 'text' in content ? version.text === content.text : version.binary === content.binary;
}
