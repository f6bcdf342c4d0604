import type { acceptInvitation as AcceptInvitation } from '#shared/identity/accept-invitation.contract.ts';
import type { answerPartnerCode as AnswerPartnerCode } from '#shared/identity/answer-partner-code.contract.ts';
import type { askPasswordReset as AskPasswordReset } from '#shared/identity/ask-password-reset.contract.ts';
import type { changePassword as ChangePassword } from '#shared/identity/change-password.contract.ts';
import type { choosePartnerMunicipality as ChoosePartnerMunicipality } from '#shared/identity/choose-partner-municipality.contract.ts';
import type { confirmAuthenticator as ConfirmAuthenticator } from '#shared/identity/confirm-authenticator.contract.ts';
import type { confirmInvitation as ConfirmInvitation } from '#shared/identity/confirm-invitation.contract.ts';
import type { invitePartner as InvitePartner } from '#shared/identity/invite-partner.contract.ts';
import type { listPartners as ListPartners } from '#shared/identity/list-partners.contract.ts';
import type { makeRecoveryCodes as MakeRecoveryCodes } from '#shared/identity/make-recovery-codes.contract.ts';
import type { openInvitation as OpenInvitation } from '#shared/identity/open-invitation.contract.ts';
import type { readAccount as ReadAccount } from '#shared/identity/read-account.contract.ts';
import type { renewPartnerSignIn as RenewPartnerSignIn } from '#shared/identity/renew-partner-sign-in.contract.ts';
import type { resendPartnerInvitation as ResendPartnerInvitation } from '#shared/identity/resend-partner-invitation.contract.ts';
import type { resetPassword as ResetPassword } from '#shared/identity/reset-password.contract.ts';
import type { savePartnerOrganisation as SavePartnerOrganisation } from '#shared/identity/save-partner-organisation.contract.ts';
import type { setPartnerEnd as SetPartnerEnd } from '#shared/identity/set-partner-end.contract.ts';
import type { signOut as SignOut } from '#shared/identity/sign-out.contract.ts';
import type { startAuthenticator as StartAuthenticator } from '#shared/identity/start-authenticator.contract.ts';
import type { startPartnerSignIn as StartPartnerSignIn } from '#shared/identity/start-partner-sign-in.contract.ts';
import type { withdrawPartnerInvitation as WithdrawPartnerInvitation } from '#shared/identity/withdraw-partner-invitation.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const signOut = endpoint<typeof SignOut>('POST', '/identity/sign-out');
export const listPartners = endpoint<typeof ListPartners>('GET', '/identity/partners');
export const savePartnerOrganisation = endpoint<typeof SavePartnerOrganisation>(
  'PUT',
  '/identity/partner-organisations/{unitId}',
);
export const invitePartner = endpoint<typeof InvitePartner>('POST', '/identity/partners');
export const resendPartnerInvitation = endpoint<typeof ResendPartnerInvitation>(
  'POST',
  '/identity/partners/{personId}/{unitId}/resend',
);
export const withdrawPartnerInvitation = endpoint<typeof WithdrawPartnerInvitation>(
  'POST',
  '/identity/partners/{personId}/{unitId}/withdraw',
);
export const setPartnerEnd = endpoint<typeof SetPartnerEnd>(
  'PUT',
  '/identity/partners/{personId}/{unitId}/end',
);
export const renewPartnerSignIn = endpoint<typeof RenewPartnerSignIn>(
  'POST',
  '/identity/partners/{personId}/{unitId}/renew-sign-in',
);
export const openInvitation = endpoint<typeof OpenInvitation>('POST', '/identity/invitation');
export const acceptInvitation = endpoint<typeof AcceptInvitation>('POST', '/identity/invitation/password');
export const confirmInvitation = endpoint<typeof ConfirmInvitation>(
  'POST',
  '/identity/invitation/authenticator',
);
export const startPartnerSignIn = endpoint<typeof StartPartnerSignIn>('POST', '/identity/partner/sign-in');
export const answerPartnerCode = endpoint<typeof AnswerPartnerCode>('POST', '/identity/partner/code');
export const choosePartnerMunicipality = endpoint<typeof ChoosePartnerMunicipality>(
  'POST',
  '/identity/partner/municipality',
);
export const askPasswordReset = endpoint<typeof AskPasswordReset>('POST', '/identity/reset');
export const resetPassword = endpoint<typeof ResetPassword>('POST', '/identity/reset/password');
export const readAccount = endpoint<typeof ReadAccount>('GET', '/identity/account');
export const changePassword = endpoint<typeof ChangePassword>('POST', '/identity/account/password');
export const startAuthenticator = endpoint<typeof StartAuthenticator>(
  'POST',
  '/identity/account/authenticator',
);
export const confirmAuthenticator = endpoint<typeof ConfirmAuthenticator>(
  'POST',
  '/identity/account/authenticator/confirm',
);
export const makeRecoveryCodes = endpoint<typeof MakeRecoveryCodes>(
  'POST',
  '/identity/account/recovery-codes',
);
