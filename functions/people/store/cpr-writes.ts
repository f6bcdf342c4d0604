import * as z from 'zod';
import type { Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';
import { readPointer } from './alias-store.ts';

/** `hash` is that of the number in force; numbers before it keep their look-ups. */
export const secretSchema = z.object({ wrapped: z.string(), cpr: z.string(), hash: z.string() });

/** Seals a number that is not the one in force, and makes its look-up; a number that is another child's stays theirs. */
export function cprWrites(
  keys: Pick<MunicipalityKeys, 'sealCpr'>,
  childId: string,
  number: { hash: string; lookUp: Key; cpr: string },
  secret: { key: Key; item: Item | undefined },
  owner: Item | undefined,
): Write[] {
  const known = secret.item && secretSchema.parse(secret.item);
  if (known?.hash === number.hash || (owner && readPointer(owner) !== childId)) return [];
  const sealed = keys.sealCpr(childId, number.cpr, known?.wrapped);
  return [
    {
      Put: {
        Item: { ...secret.key, ...sealed, hash: number.hash },
        ...(known
          ? {
              ConditionExpression: '#hash = :hash',
              ExpressionAttributeNames: { '#hash': 'hash' },
              ExpressionAttributeValues: { ':hash': known.hash },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    },
    {
      Put: {
        Item: { ...number.lookUp, id: childId },
        ConditionExpression: 'attribute_not_exists(pk) OR id = :id',
        ExpressionAttributeValues: { ':id': childId },
      },
    },
  ];
}
