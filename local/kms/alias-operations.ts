import * as z from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';
import { operation, type Operation } from '#local/http/json-service.ts';
import { Refusal } from '#local/http/refusal.ts';
import type { KeyStore } from './key-store.ts';

const reference = z.string().min(1).max(2048);
const aliasName = z.string().regex(/^alias\/(?!aws\/)[\w/-]{1,250}$/);

/** The operations about names for keys. */
export function aliasOperations(store: KeyStore): Record<string, Operation> {
  const checked = <S extends z.ZodType>(schema: S, run: (input: z.output<S>) => unknown) =>
    operation(schema, 'ValidationException', run);
  return {
    CreateAlias: checked(z.object({ AliasName: aliasName, TargetKeyId: reference }), (input) => {
      const key = store.find(input.TargetKeyId);
      if (store.aliases().has(input.AliasName))
        throw new Refusal(400, 'AlreadyExistsException', `${input.AliasName} already exists`);
      store.setAlias(input.AliasName, key.id);
    }),
    UpdateAlias: checked(z.object({ AliasName: aliasName, TargetKeyId: reference }), (input) => {
      const key = store.find(input.TargetKeyId);
      if (!store.aliases().has(input.AliasName))
        throw new Refusal(400, 'NotFoundException', `${input.AliasName} does not exist`);
      store.setAlias(input.AliasName, key.id);
    }),
    DeleteAlias: checked(z.object({ AliasName: aliasName }), (input) => {
      if (!store.removeAlias(input.AliasName))
        throw new Refusal(400, 'NotFoundException', `${input.AliasName} does not exist`);
    }),
    ListAliases: checked(z.object({ KeyId: reference.optional() }), (input) => {
      const only = input.KeyId === undefined ? undefined : store.find(input.KeyId).id;
      const listed = [...store.aliases()].filter(([, keyId]) => only === undefined || keyId === only);
      return {
        Aliases: listed.map(([name, keyId]) => ({
          AliasName: name,
          AliasArn: aliasArn(name),
          TargetKeyId: keyId,
        })),
        Truncated: false,
      };
    }),
  };
}

const aliasArn = (name: string) => `arn:aws:kms:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${name}`;
