import * as z from 'zod';
import { holdsOn } from '#shared/access/actor.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Table } from '#functions/kernel/table.ts';
import { seatOf } from '../domain/username.ts';
import { readStaffMember } from '../store/staff-store.ts';
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
  const keys = await keysOf(seat.tenant);
  return { answerCorrect: await takeTicket(table, keys, seat, parsed.data.challengeAnswer, Date.now()) };
}

/** Users come from us or from the directory; nobody signs up. */
export function refuseSelfSignUp(triggerSource: string): void {
  if (triggerSource !== 'PreSignUp_AdminCreateUser' && triggerSource !== 'PreSignUp_ExternalProvider')
    throw new Error('nobody signs up here');
}

/**
 * Puts municipality and person into the access token, at sign-in and at every refresh. Throws, and so ends the session,
 * when the person is gone or has no role that holds today. Cognito's own user for someone from the directory gets
 * neither: with its tokens nothing can be asked.
 */
export async function tokenClaims({ table }: TriggerTools, userName: string, request: unknown) {
  const seat = seatOf(userName);
  if (!seat) {
    const { userAttributes } = attributesSchema.parse(request);
    if (userAttributes['cognito:user_status'] === 'EXTERNAL_PROVIDER') return {};
    throw new Error('this user is not of our making');
  }
  const staff = await readStaffMember(table, seat);
  const today = dateOf(new Date());
  if (!staff?.memberships.some((one) => holdsOn(one, today))) throw new Error('this person has no role here');
  const claims = { tenant: seat.tenant, person: seat.personId };
  return { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } };
}
