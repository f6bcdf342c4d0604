import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { onFirstUse } from '#functions/kernel/on-first-use.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { codeSender } from './clients/code-sender.ts';
import type { PartnerLogins } from './clients/partner-logins.ts';
import { openDirectory } from './clients/directory.ts';
import type { Unilogin } from './clients/unilogin.ts';
import type { UserPool } from './clients/user-pool.ts';
import { sendByLetters } from './partners/tools.ts';
import { acceptInvitation } from './partners/use-cases/accept-invitation.ts';
import { answerPartnerCode } from './partners/use-cases/answer-partner-code.ts';
import { askPasswordReset } from './partners/use-cases/ask-password-reset.ts';
import { changePassword } from './partners/use-cases/change-password.ts';
import { choosePartnerMunicipality } from './partners/use-cases/choose-partner-municipality.ts';
import { confirmAuthenticator } from './partners/use-cases/confirm-authenticator.ts';
import { confirmInvitation } from './partners/use-cases/confirm-invitation.ts';
import { invitePartner } from './partners/use-cases/invite-partner.ts';
import { listPartners } from './partners/use-cases/list-partners.ts';
import { makeRecoveryCodes } from './partners/use-cases/make-recovery-codes.ts';
import { openInvitation } from './partners/use-cases/open-invitation.ts';
import { readAccount } from './partners/use-cases/read-account.ts';
import { renewPartnerSignIn } from './partners/use-cases/renew-partner-sign-in.ts';
import { resendPartnerInvitation } from './partners/use-cases/resend-partner-invitation.ts';
import { resetPassword } from './partners/use-cases/reset-password.ts';
import { savePartnerOrganisation } from './partners/use-cases/save-partner-organisation.ts';
import { setPartnerEnd } from './partners/use-cases/set-partner-end.ts';
import { startAuthenticator } from './partners/use-cases/start-authenticator.ts';
import { startPartnerSignIn } from './partners/use-cases/start-partner-sign-in.ts';
import { withdrawPartnerInvitation } from './partners/use-cases/withdraw-partner-invitation.ts';
import { openMunicipalities } from './store/municipality-store.ts';
import { answerLink } from './use-cases/answer-link.ts';
import { askNewLetter } from './use-cases/ask-new-letter.ts';
import { finishLink } from './use-cases/finish-link.ts';
import { finishSignIn } from './use-cases/finish-sign-in.ts';
import { listMunicipalities } from './use-cases/list-municipalities.ts';
import { openLink } from './use-cases/open-link.ts';
import { readMe } from './use-cases/read-me.ts';
import { refreshSession } from './use-cases/refresh-session.ts';
import { signOut } from './use-cases/sign-out.ts';
import { startSignIn } from './use-cases/start-sign-in.ts';
import type { LinkTools } from './use-cases/with-link.ts';
import type { SignInTools } from './use-cases/tools.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    USER_POOL_ID: z.string(),
    CLIENT_ID: z.string(),
    PARTNER_CLIENT_ID: z.string(),
    COGNITO_ORIGIN: z.url(),
    COGNITO_ISSUER: z.url(),
    SITE_ORIGIN: z.url(),
    UNILOGIN_ISSUER: z.url(),
    UNILOGIN_CLIENT_ID: z.string(),
    UNILOGIN_SECRET_ARN: z.string(),
    AD_PROVIDER: z.string(),
    UNILOGIN_ACR_VALUES: z.string().optional(),
    UNILOGIN_STEP_UP_ACR: z.string().default('To_Faktor'),
    TENANTS: z.string(),
  }),
);
const table = new Table(settings.TABLE_NAME);
const clientId = settings.CLIENT_ID;
const backFrom = (way: string) => `${settings.SITE_ORIGIN}/api/identity/signed-in/${way}`;
const signedOutUri = `${settings.SITE_ORIGIN}/sign-in`;

const userPool = onFirstUse<UserPool>(async () => {
  const { openUserPool } = await import('./clients/user-pool.ts');
  return openUserPool({ userPoolId: settings.USER_POOL_ID, clientId });
});
const municipalities = openMunicipalities(table, settings.TENANTS.split(',').filter(Boolean));
const tools: SignInTools = {
  table,
  keysOf: (tenant) => municipalityKeys(table, tenant),
  municipalities,
  userPool,
  siteOrigin: settings.SITE_ORIGIN,
  unilogin: onFirstUse<Unilogin>(async () => {
    const { openUnilogin } = await import('./clients/unilogin.ts');
    return openUnilogin({
      issuer: settings.UNILOGIN_ISSUER,
      clientId: settings.UNILOGIN_CLIENT_ID,
      secretArn: settings.UNILOGIN_SECRET_ARN,
      redirectUri: backFrom('unilogin'),
      signedOutUri,
      acrValues: settings.UNILOGIN_ACR_VALUES,
      stepUpAcr: settings.UNILOGIN_STEP_UP_ACR,
    });
  }),
  directory: openDirectory({
    cognitoOrigin: settings.COGNITO_ORIGIN,
    issuer: settings.COGNITO_ISSUER,
    clientId,
    provider: settings.AD_PROVIDER,
    redirectUri: backFrom('ad'),
    signedOutUri,
  }),
};

const linkTools: LinkTools = { ...tools, secondFactor: codeSender };

const logins = onFirstUse<PartnerLogins>(async () => {
  const { openPartnerLogins } = await import('./clients/partner-logins.ts');
  return openPartnerLogins({ userPoolId: settings.USER_POOL_ID, clientId: settings.PARTNER_CLIENT_ID });
});
const partnerTools = { ...tools, logins, sendMail: sendByLetters };

export const handler = api(openGate(table), [
  startSignIn(tools),
  finishSignIn(tools),
  refreshSession(userPool),
  signOut(tools),
  listMunicipalities(municipalities),
  openLink(linkTools),
  answerLink(linkTools),
  finishLink(linkTools),
  askNewLetter(linkTools),
  listPartners(partnerTools),
  savePartnerOrganisation(partnerTools),
  invitePartner(partnerTools),
  resendPartnerInvitation(partnerTools),
  withdrawPartnerInvitation(partnerTools),
  setPartnerEnd(partnerTools),
  renewPartnerSignIn(partnerTools),
  openInvitation(partnerTools),
  acceptInvitation(partnerTools),
  confirmInvitation(partnerTools),
  startPartnerSignIn(partnerTools),
  answerPartnerCode(partnerTools),
  choosePartnerMunicipality(partnerTools),
  askPasswordReset(partnerTools),
  resetPassword(partnerTools),
  readAccount(partnerTools),
  changePassword(partnerTools),
  startAuthenticator(partnerTools),
  confirmAuthenticator(partnerTools),
  makeRecoveryCodes(partnerTools),
  readMe(table, municipalities),
]);
