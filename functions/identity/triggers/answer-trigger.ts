import * as z from 'zod';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Table } from '#functions/kernel/table.ts';
import { seatOf } from '../domain/username.ts';
import { isLoginUsername } from '../partners/installation.ts';
import { isToday, readPersonHere } from '../store/person-store.ts';
import { takeTicket } from '../store/ticket-store.ts';

/** What the triggers need. */
export interface TriggerTools {
  table: Table;
  keysOf: (tenant: string) => Promise<MunicipalityKeys>;
}

const sessionSchema = z.object({
  session: z.array(z.object({ challengeName: z.string(), challengeResult: z.boolean() })),
  userNotFound: z.boolean().optional(),
});
const answerSchema = z.object({ challengeAnswer: z.string().max(200) });
const attributesSchema = z.object({ userAttributes: z.record(z.string(), z.string()).default({}) });

/** One ticket, asked for once: right is in, wrong is out. */
export function defineChallenge(request: unknown) {
  const { session, userNotFound } = sessionSchema.parse(request);
  const [first] = session;
  if (userNotFound === true || session.length > 1) return { issueTokens: false, failAuthentication: true };
  if (!first) return { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false };
  const isIn = first.challengeName === 'CUSTOM_CHALLENGE' && first.challengeResult;
  return { issueTokens: isIn, failAuthentication: !isIn };
}

/** The ticket is known to whoever made it and needs no hint. */
export const createChallenge = () => ({
  publicChallengeParameters: {},
  privateChallengeParameters: {},
  challengeMetadata: 'TICKET',
});

/** Uses up the ticket; it must have been made for just this user within the last minute. */
export async function verifyTicket({ table, keysOf }: TriggerTools, userName: string, request: unknown) {
  const parsed = answerSchema.safeParse(request);
  const seat = seatOf(userName);
  if (!seat || !parsed.success) return { answerCorrect: false };
  return forTenant(seat.tenant, async () => {
    const keys = await keysOf(seat.tenant);
    return { answerCorrect: await takeTicket(table, keys, seat, parsed.data.challengeAnswer, Date.now()) };
  });
}

/** Users come from us or from the directory; nobody signs up. */
export function refuseSelfSignUp(triggerSource: string): void {
  if (triggerSource !== 'PreSignUp_AdminCreateUser' && triggerSource !== 'PreSignUp_ExternalProvider')
    throw new Error('nobody signs up here');
}

/**
 * Puts the seat into the access token, at sign-in and at every renewal. Throws, and so ends the session, when the person
 * is not that any more: without a role that holds today, without custody of any child, gone, or become one with another.
 * A letter's link gives one token and no other. Cognito's own user for someone from the directory gets no seat: with its
 * tokens nothing can be asked.
 */
export async function tokenClaims(
  { table }: TriggerTools,
  userName: string,
  request: unknown,
  triggerSource: string,
) {
  const seat = seatOf(userName);
  if (!seat && isLoginUsername(userName)) return {};
  if (!seat) {
    const { userAttributes } = attributesSchema.parse(request);
    if (userAttributes['cognito:user_status'] === 'EXTERNAL_PROVIDER') return {};
    throw new Error('this user is not of our making');
  }
  const { tenant, personId, side, assurance, only } = seat;
  if (side === 'staff' && assurance === 'low') throw new Error('staff sign in with two factors');
  if (only !== undefined && triggerSource === 'TokenGeneration_RefreshTokens')
    throw new Error('a session from a letter is not renewed');
  const holds = await forTenant(tenant, async () => {
    const person = await readPersonHere(table, seat);
    return (
      person.personId === personId &&
      isToday(table, tenant, person, { side, only, today: dateOf(new Date()) })
    );
  });
  if (!holds) throw new Error('this person has no role here');
  const claims = { tenant, person: personId, side, assurance, ...(only !== undefined && { only }) };
  return { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } };
}
