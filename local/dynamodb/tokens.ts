import type { Database } from './database.ts';
import type { Changes } from './journal.ts';
import { Refusal } from './refusal.ts';

/** How long a client token stands for its transaction: ten minutes, in milliseconds. */
const LIFETIME = 10 * 60 * 1000;
const CHUNK = 1000;
const TOKEN = 'token~';
const TOKEN_BY_TIME = 'token-time~';

/** Whether the token already stands for this transaction. Throws IdempotentParameterMismatchException for another one. */
export function checkToken({ journal, clock }: Database, token: string, fingerprint: string): boolean {
  const text = journal.latest(TOKEN + token);
  const [time, known] = text?.split(' ') ?? [];
  if (known === undefined || clock.now() - Number(time) >= LIFETIME) return false;
  if (known === fingerprint) return true;
  throw new Refusal(
    'IdempotentParameterMismatchException',
    'The request uses the same client token as a previous, but non-identical request. ' +
      'Do not reuse a client token with different requests, unless the requests are identical',
  );
}

/** Stores the token with the changes of its transaction, so that both survive a kill or neither. */
export function rememberToken(
  { clock }: Database,
  token: string,
  fingerprint: string,
  changes: Changes,
): void {
  const now = clock.now();
  changes.set(TOKEN + token, `${now} ${fingerprint}`);
  changes.set(`${TOKEN_BY_TIME}${numeral(now)}~${token}`, '');
}

/** Deletes tokens that are older than ten minutes, until told to stop. */
export async function forgetTokens({ journal, clock }: Database, stop: AbortSignal): Promise<void> {
  const horizon = clock.now() - LIFETIME;
  const expired = { gte: TOKEN_BY_TIME, lt: TOKEN_BY_TIME + numeral(Math.max(0, horizon)) };
  let changes: Changes = new Map();
  for await (const [key] of journal.range(expired)) {
    const token = TOKEN + key.slice(TOKEN_BY_TIME.length + 16);
    changes.set(key, null);
    const isSuperseded = Number(journal.latest(token)?.split(' ')[0]) >= horizon;
    if (!isSuperseded) changes.set(token, null);
    if (changes.size < CHUNK) continue;
    if (stop.aborted) return;
    await journal.append(changes);
    changes = new Map();
  }
  await journal.append(changes);
}

const numeral = (time: number) => String(Math.floor(time)).padStart(15, '0');
