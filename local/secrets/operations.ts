import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '#local/clock.ts';
import { operation, type Operation } from '#local/http/json-service.ts';
import { Refusal } from '#local/http/refusal.ts';
import type { Secret, SecretContent, SecretStore, SecretVersion } from './secret-store.ts';

const reference = z.string().min(1).max(2048);
const value = {
  SecretString: z.string().min(1).max(65_536).optional(),
  SecretBinary: z.base64().optional(),
  ClientRequestToken: z.string().min(32).max(64).optional(),
};

/** The operations of https://docs.aws.amazon.com/secretsmanager/latest/apireference/ that the system uses. */
export function secretOperations(store: SecretStore, clock: Clock): Record<string, Operation> {
  const checked = <S extends z.ZodType>(schema: S, run: (input: z.output<S>) => unknown) =>
    operation(schema, 'InvalidParameterException', run);
  return {
    CreateSecret: checked(
      z.object({
        ...value,
        Name: z.string().regex(/^[\w/+=.@-]{1,512}$/),
        Description: z.string().max(2048).optional(),
      }),
      (input) => {
        const content = contentOf(input);
        const secret = store.create(input.Name, input.Description ?? '', clock.now());
        if (!content) return { ARN: secret.arn, Name: secret.name };
        return named(
          secret,
          store.put(secret, {
            id: input.ClientRequestToken ?? randomUUID(),
            content,
            stages: ['AWSCURRENT'],
            now: clock.now(),
          }),
        );
      },
    ),
    PutSecretValue: checked(
      z.object({
        ...value,
        SecretId: reference,
        VersionStages: z.array(z.string().min(1)).min(1).max(20).optional(),
      }),
      (input) => {
        const content = contentOf(input);
        if (!content)
          throw new Refusal(
            400,
            'InvalidRequestException',
            'You must provide either SecretString or SecretBinary.',
          );
        const secret = store.get(input.SecretId);
        const stages = [...new Set(input.VersionStages ?? ['AWSCURRENT'])];
        const version = store.put(secret, {
          id: input.ClientRequestToken ?? randomUUID(),
          content,
          stages,
          now: clock.now(),
        });
        return { ...named(secret, version), VersionStages: version.stages };
      },
    ),
    GetSecretValue: checked(
      z.object({
        SecretId: reference,
        VersionId: z.string().optional(),
        VersionStage: z.string().optional(),
      }),
      (input) => {
        const secret = store.get(input.SecretId);
        const version = secret.versions.find(
          (each) =>
            (input.VersionId === undefined || each.id === input.VersionId) &&
            (input.VersionStage === undefined
              ? input.VersionId !== undefined || each.stages.includes('AWSCURRENT')
              : each.stages.includes(input.VersionStage)),
        );
        if (!version)
          throw new Refusal(
            400,
            'ResourceNotFoundException',
            "Secrets Manager can't find the specified secret value.",
          );
        return {
          ...named(secret, version),
          CreatedDate: version.createdAt / 1000,
          VersionStages: version.stages,
          ...(version.text === undefined ? { SecretBinary: version.binary } : { SecretString: version.text }),
        };
      },
    ),
    DescribeSecret: checked(z.object({ SecretId: reference }), (input) => {
      const secret = store.get(input.SecretId);
      return {
        ARN: secret.arn,
        Name: secret.name,
        Description: secret.description,
        CreatedDate: secret.createdAt / 1000,
        LastChangedDate: secret.changedAt / 1000,
        VersionIdsToStages: Object.fromEntries(
          secret.versions.filter((each) => each.stages.length > 0).map((each) => [each.id, each.stages]),
        ),
      };
    }),
  };
}

function contentOf(input: {
  SecretString?: string | undefined;
  SecretBinary?: string | undefined;
}): SecretContent | undefined {
  if (input.SecretString !== undefined && input.SecretBinary !== undefined) {
    throw new Refusal(
      400,
      'InvalidParameterException',
      'Give either SecretString or SecretBinary, not both.',
    );
  }
  if (input.SecretString !== undefined) return { text: input.SecretString };
  return input.SecretBinary === undefined ? undefined : { binary: input.SecretBinary };
}

const named = (secret: Secret, version: SecretVersion) => ({
  ARN: secret.arn,
  Name: secret.name,
  VersionId: version.id,
});
