import { timingSafeEqual, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const MOST = 2;
const ATTEMPTS = 5;

const tokensSchema = z.object({
  tokens: z.array(z.object({ id: idSchema, hash: z.string(), madeAt: instantSchema, madeBy: z.string() })),
  version: versionSchema,
});
type Tokens = z.infer<typeof tokensSchema>;
export type DirectoryToken = Tokens['tokens'][number];

const tokensKey = (tenant: string): Key => ({ pk: partition(tenant, 'directory'), sk: 'tokens' });

async function read(table: Table, tenant: string): Promise<Tokens> {
  const item = await table.get(tokensKey(tenant));
  return item ? tokensSchema.parse(item) : { tokens: [], version: 0 };
}

export const readTokens = async (table: Table, tenant: string): Promise<DirectoryToken[]> =>
  (await read(table, tenant)).tokens;

/** Makes a token of 256 random bits, of which only the keyed hash is stored. */
export async function addToken(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  made: Omit<DirectoryToken, 'hash'>,
): Promise<{ token: string } | 'two-tokens-already' | 'token-made-already'> {
  const token = `rt-${tenant}-${randomBytes(32).toString('base64url')}`;
  const added = { ...made, hash: keys.hash('directory', token) };
  const refusal = await change(table, tenant, (tokens) => {
    if (tokens.some((one) => one.id === made.id)) return 'token-made-already';
    return tokens.length >= MOST ? 'two-tokens-already' : [...tokens, added];
  });
  return refusal ?? { token };
}

export async function removeToken(table: Table, tenant: string, tokenId: string): Promise<void> {
  await change(table, tenant, (tokens) => tokens.filter((one) => one.id !== tokenId));
}

/** The token that was shown, among those valid now; undefined when it is none of them. Compares without telling how far it got. */
export async function findToken(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  shown: string,
): Promise<DirectoryToken | undefined> {
  const hash = Buffer.from(keys.hash('directory', shown));
  const tokens = await readTokens(table, tenant);
  return tokens.filter((one) => timingSafeEqual(Buffer.from(one.hash), hash))[0];
}

async function change<Refusal extends string = never>(
  table: Table,
  tenant: string,
  to: (tokens: DirectoryToken[]) => DirectoryToken[] | Refusal,
): Promise<Refusal | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { tokens, version } = await read(table, tenant);
    const after = to(tokens);
    if (typeof after === 'string') return after;
    if (after.length === tokens.length) return undefined;
    const isWritten = await table.put({
      Item: { ...tokensKey(tenant), tokens: after, version: version + 1 },
      ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
      ...(version > 0 && { ExpressionAttributeValues: { ':seen': version } }),
    });
    if (isWritten) return undefined;
  }
  throw new Error('the tokens change faster than they can be written');
}
