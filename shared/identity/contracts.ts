import type { Contract } from '../contract.ts';
import { acceptInvitation } from './accept-invitation.contract.ts';
import { answerLink } from './answer-link.contract.ts';
import { answerPartnerCode } from './answer-partner-code.contract.ts';
import { askNewLetter } from './ask-new-letter.contract.ts';
import { askPasswordReset } from './ask-password-reset.contract.ts';
import { changePassword } from './change-password.contract.ts';
import { choosePartnerMunicipality } from './choose-partner-municipality.contract.ts';
import { confirmAuthenticator } from './confirm-authenticator.contract.ts';
import { confirmInvitation } from './confirm-invitation.contract.ts';
import { finishLink } from './finish-link.contract.ts';
import { finishSignIn } from './finish-sign-in.contract.ts';
import { invitePartner } from './invite-partner.contract.ts';
import { listMunicipalities } from './list-municipalities.contract.ts';
import { listPartners } from './list-partners.contract.ts';
import { makeRecoveryCodes } from './make-recovery-codes.contract.ts';
import { openInvitation } from './open-invitation.contract.ts';
import { openLink } from './open-link.contract.ts';
import { readAccount } from './read-account.contract.ts';
import { readMe } from './read-me.contract.ts';
import { refreshSession } from './refresh-session.contract.ts';
import { renewPartnerSignIn } from './renew-partner-sign-in.contract.ts';
import { resendPartnerInvitation } from './resend-partner-invitation.contract.ts';
import { resetPassword } from './reset-password.contract.ts';
import { savePartnerOrganisation } from './save-partner-organisation.contract.ts';
import { setPartnerEnd } from './set-partner-end.contract.ts';
import { signOut } from './sign-out.contract.ts';
import { startAuthenticator } from './start-authenticator.contract.ts';
import { startPartnerSignIn } from './start-partner-sign-in.contract.ts';
import { startSignIn } from './start-sign-in.contract.ts';
import { withdrawPartnerInvitation } from './withdraw-partner-invitation.contract.ts';

/** Every endpoint of the module. */
export const identityContracts: readonly Contract[] = [
  startSignIn,
  finishSignIn,
  refreshSession,
  signOut,
  listMunicipalities,
  openLink,
  answerLink,
  finishLink,
  askNewLetter,
  readMe,
  listPartners,
  savePartnerOrganisation,
  invitePartner,
  resendPartnerInvitation,
  withdrawPartnerInvitation,
  setPartnerEnd,
  renewPartnerSignIn,
  openInvitation,
  acceptInvitation,
  confirmInvitation,
  startPartnerSignIn,
  answerPartnerCode,
  choosePartnerMunicipality,
  askPasswordReset,
  resetPassword,
  readAccount,
  changePassword,
  startAuthenticator,
  confirmAuthenticator,
  makeRecoveryCodes,
];
