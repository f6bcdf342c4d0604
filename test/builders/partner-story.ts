import { acceptInvitation } from '#shared/identity/accept-invitation.contract.ts';
import { answerPartnerCode } from '#shared/identity/answer-partner-code.contract.ts';
import { confirmInvitation } from '#shared/identity/confirm-invitation.contract.ts';
import { invitePartner } from '#shared/identity/invite-partner.contract.ts';
import type { PartnerAccess } from '#shared/identity/partner-access.ts';
import { savePartnerOrganisation } from '#shared/identity/save-partner-organisation.contract.ts';
import { startPartnerSignIn } from '#shared/identity/start-partner-sign-in.contract.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { totpCode } from '#local/cognito/totp.ts';
import { administratorId, partnerPerson, type PartnerBrowser, type PartnerSite } from './partner-site.ts';

export const inDays = (days: number): string => dateOf(new Date(Date.now() + days * 86_400_000));

export interface Person {
  name: string;
  email: string;
  password: string;
}

let last = 0;
/** Somebody new at every call. */
export const someone = (): Person => ({
  name: 'Liv Prøve',
  email: `liv${(last += 1)}@bosted.example`,
  password: 'grydelap tandhjul 7',
});

/** An organisation, there from the first call on. */
export async function organisation(site: PartnerSite, unitId = 'bosted-egely'): Promise<string> {
  await site
    .as(administratorId)
    .ask(savePartnerOrganisation, { unitId, name: `Bostedet ${unitId}`, version: 0 });
  return unitId;
}

/** Invites the person until in a hundred days and gives the access and the token of the mailed link. */
export async function invite(site: PartnerSite, person: Person = partnerPerson) {
  const unitId = await organisation(site);
  const { name, email } = person;
  const asked = { name, email, unitId, endsOn: inDays(100) };
  const access: PartnerAccess = (await site.as(administratorId).ask(invitePartner, asked)).value;
  return { access, token: site.linkSentTo(email) };
}

/** Someone who has accepted: an authenticator whose codes never come twice, and recovery codes. */
export interface Member extends Person {
  access: PartnerAccess;
  browser: PartnerBrowser;
  key: string;
  recoveryCodes: string[];
  /** Those that came from `nextCode`. */
  usedCodes: string[];
  /** The code of the next step that was not used yet; within a minute there are three. */
  nextCode(): string;
}

/** Codes of an authenticator, none twice: the pool takes one step of thirty seconds either way. */
export function codesOf(key: string): { usedCodes: string[]; nextCode: () => string } {
  const usedCodes: string[] = [];
  const nextCode = () => {
    const fresh = [-1, 0, 1]
      .map((step) => totpCode(key, Date.now() + step * 30_000))
      .find((code) => !usedCodes.includes(code));
    if (!fresh) throw new Error('this half minute has no code left');
    usedCodes.push(fresh);
    return fresh;
  };
  return { usedCodes, nextCode };
}

export async function becomeMember(site: PartnerSite, person: Person = partnerPerson): Promise<Member> {
  const { access, token } = await invite(site, person);
  const browser = site.visitor();
  const { attempt, key } = (await browser.ask(acceptInvitation, { token, password: person.password })).value;
  const codes = codesOf(key);
  const { recoveryCodes } = (await browser.ask(confirmInvitation, { token, attempt, code: codes.nextCode() }))
    .value;
  return { ...person, access, browser, key, recoveryCodes, ...codes };
}

/** Signs in with password and the next code in a browser of its own. */
export async function signInAs(site: PartnerSite, member: Member, browser = site.visitor()) {
  const { email, password } = member;
  const { attempt } = (await browser.ask(startPartnerSignIn, { email, password })).value;
  return { browser, reply: await browser.ask(answerPartnerCode, { attempt, code: member.nextCode() }) };
}
