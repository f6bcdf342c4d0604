import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { openSealed, seal } from '#functions/kernel/sealed.ts';
import type { Table } from '#functions/kernel/table.ts';
import { ttlAfter } from '../../store/once.ts';
import { INSTALLATION } from '../installation.ts';

/** As long as the user pool waits for a code. */
const SECONDS = 900;

const storedSchema = z.object({
  kind: z.enum(['sign-in', 'proven', 'new-login', 'authenticator']),
  login: z.string(),
  /** Keyed hash of what the one who began is known by: the secret in the browser's cookie, or the person signed in. */
  holder: z.string(),
  sealed: z.string(),
  ttl: z.number(),
});
const contentSchema = z.object({ session: z.string().optional(), access: z.string().optional() });

/** One way in or one new authenticator, between two of its steps. */
export interface Attempt {
  kind: z.infer<typeof storedSchema>['kind'];
  login: string;
  /** The user pool's session that waits for a code, or an access token for setting up an authenticator. */
  content: z.infer<typeof contentSchema>;
}

const attemptKey = (keys: MunicipalityKeys, token: string): Key => ({
  pk: partition(INSTALLATION, 'attempt', keys.hash('state', `attempt|${token}`)),
  sk: 'attempt',
});
/** What the user pool gave is sealed under the token, which only the browser has: the table alone opens nothing. */
const sealingKey = (token: string) => createHash('sha256').update(`seal|${token}`).digest();

/** Remembers an attempt for a quarter of an hour and gives the token by which its holder goes on. */
export async function addAttempt(
  table: Table,
  keys: MunicipalityKeys,
  { kind, login, content, holder }: Attempt & { holder: string },
  nowMs: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const sealed = seal(sealingKey(token), Buffer.from(JSON.stringify(content)), login).toString('base64');
  const item = { kind, login, sealed, holder: keys.hash('state', holder), ttl: ttlAfter(nowMs, SECONDS) };
  await table.put({
    Item: { ...attemptKey(keys, token), ...item },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return token;
}

/** The attempt behind a token, for the one who began it and while its time lasts; undefined for anyone else. */
export async function readAttempt(
  table: Table,
  keys: MunicipalityKeys,
  { token, holder, kind }: { token: string; holder: string; kind: Attempt['kind'] },
  nowMs: number,
): Promise<Attempt | undefined> {
  const item = await table.get(attemptKey(keys, token));
  if (!item) return undefined;
  const stored = storedSchema.parse(item);
  const isTheirs = stored.holder === keys.hash('state', holder) && stored.kind === kind;
  if (!isTheirs || stored.ttl * 1000 <= nowMs) return undefined;
  const opened = openSealed(sealingKey(token), Buffer.from(stored.sealed, 'base64'), stored.login);
  const content = contentSchema.parse(JSON.parse(opened.toString('utf8')));
  return { kind: stored.kind, login: stored.login, content };
}

/** Uses the attempt up; false when somebody was faster. */
export async function endAttempt(table: Table, keys: MunicipalityKeys, token: string): Promise<boolean> {
  const gone = { Key: attemptKey(keys, token), ConditionExpression: 'attribute_exists(pk)' };
  return (await table.transact([{ Delete: gone }])).ok;
}
