import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { tenantInToken } from '../domain/link-token.ts';
import type { Link, Refusing } from '../domain/link.ts';
import type { SecondFactor } from '../ports/second-factor.ts';
import { refusal } from '../replies.ts';
import { logWrongAnswer } from '../wrong-answer.ts';
import { readLink } from '../store/link-store.ts';
import type { Municipality } from '../store/municipality-store.ts';
import type { SignInTools } from './tools.ts';

/** What a letter's link takes. */
export interface LinkTools extends Pick<SignInTools, 'table' | 'keysOf' | 'municipalities' | 'userPool'> {
  secondFactor: SecondFactor;
}

/** A link that is there, whatever has become of it. */
export interface FoundLink {
  link: Link;
  hash: string;
  keys: MunicipalityKeys;
  municipality: Municipality;
  /** ISO instant. */
  now: string;
}

type Reply = APIGatewayProxyStructuredResultV2;

/**
 * Does the work for the token's link in its municipality. A token of none of ours is looked up in one of ours, where it
 * is not found: after the same work it is told the same as one that is used up.
 */
export async function withLink(
  { table, keysOf, municipalities }: LinkTools,
  token: string,
  otherwise: () => Reply,
  work: (found: FoundLink) => Promise<Reply>,
): Promise<Reply> {
  const all = await municipalities.all();
  const named = tenantInToken(token);
  const municipality = all.find(({ tenant }) => tenant === named) ?? all[0];
  if (!municipality) return otherwise();
  return forTenant(municipality.tenant, async () => {
    const keys = await keysOf(municipality.tenant);
    const hash = keys.hash('link', token);
    const link = await readLink(table, municipality.tenant, hash);
    return link ? work({ link, hash, keys, municipality, now: new Date().toISOString() }) : otherwise();
  });
}

export const notUsable = (cookies: string[] = []): Reply => toldTo({ code: 'link-not-usable' }, cookies);

/** The refusal, which is put into the log when the answer was wrong. */
export function toldTo({ code, facts }: Refusing, cookies: string[] = []): Reply {
  logWrongAnswer('link', code);
  return refusal(422, code, cookies, facts);
}
