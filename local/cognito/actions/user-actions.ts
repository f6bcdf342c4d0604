import * as z from 'zod';
import { asRecord, checkAttributes, checkMutable, checkRequired } from '../attributes.ts';
import type { PoolConfig } from '../config.ts';
import { invalidParameter, Refusal } from '../failure.ts';
import { checkPassword, hashPassword, makePassword, temporaryLifetime } from '../passwords.ts';
import { requirePool, type Service, type User } from '../service.ts';
import { revokeAllGrants } from '../tokens.ts';
import { fireTrigger } from '../triggers.ts';
import { deleteUser, draftUser, findUser, listedUser, requireUser, saveUser, viewUser } from '../users.ts';
import { type Action, adminAction, attributeList, ofUser, textMap, username } from './action.ts';

const creation = ofUser.extend({
  UserAttributes: attributeList.optional(),
  ValidationData: attributeList.optional(),
  TemporaryPassword: z.string().max(256).optional(),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
  ClientMetadata: textMap.optional(),
});

/** Operations on single users for administrators. */
export const userActions: Record<string, Action> = {
  AdminCreateUser: adminAction(creation, createUser),

  AdminGetUser: adminAction(ofUser, (service, input) => {
    const user = requireUser(service, input.UserPoolId, input.Username);
    const factors = user.mfa?.enabled ? { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] } : {};
    const preferred = user.mfa?.preferred ? { PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' } : {};
    return { ...viewUser(user), ...factors, ...preferred };
  }),

  AdminUpdateUserAttributes: adminAction(
    ofUser.extend({ UserAttributes: attributeList }),
    (service, input) => {
      const pool = requirePool(service, input.UserPoolId);
      const user = requireUser(service, pool.Id, input.Username);
      const changes = asRecord(input.UserAttributes);
      checkAttributes(pool, changes);
      checkMutable(pool, changes, user.attributes);
      // A changed address is unverified until somebody says otherwise.
      const unverified =
        changes.email !== undefined && changes.email !== user.attributes.email && !changes.email_verified;
      const verdict = unverified ? { email_verified: 'false' } : {};
      saveUser(service, { ...user, attributes: { ...user.attributes, ...verdict, ...changes } });
      return {};
    },
  ),

  AdminDeleteUserAttributes: adminAction(
    ofUser.extend({ UserAttributeNames: z.array(z.string()) }),
    (service, input) => {
      const user = requireUser(service, input.UserPoolId, input.Username);
      if (input.UserAttributeNames.includes('sub'))
        throw invalidParameter('Cannot delete required attribute: sub');
      const kept = Object.entries(user.attributes).filter(
        ([name]) => !input.UserAttributeNames.includes(name),
      );
      saveUser(service, { ...user, attributes: Object.fromEntries(kept) });
      return {};
    },
  ),

  AdminDeleteUser: adminAction(ofUser, (service, input) => {
    const user = requireUser(service, input.UserPoolId, input.Username);
    revokeAllGrants(service, user);
    deleteUser(service, user);
    return {};
  }),

  AdminDisableUser: adminAction(ofUser, (service, input) => {
    const user = requireUser(service, input.UserPoolId, input.Username);
    revokeAllGrants(service, user);
    saveUser(service, { ...user, enabled: false, signedOutAt: service.clock.now() });
    return {};
  }),

  AdminEnableUser: adminAction(ofUser, (service, input) => {
    saveUser(service, { ...requireUser(service, input.UserPoolId, input.Username), enabled: true });
    return {};
  }),

  AdminSetUserPassword: adminAction(
    ofUser.extend({ Password: z.string().min(1).max(256), Permanent: z.boolean().default(false) }),
    async (service, input) => {
      const pool = requirePool(service, input.UserPoolId);
      requireUser(service, pool.Id, input.Username);
      checkPassword(pool, input.Password);
      const password = await hashPassword(input.Password);
      const user = requireUser(service, pool.Id, input.Username);
      saveUser(service, withPassword(service, pool, user, password, input.Permanent));
      return {};
    },
  ),

  AdminSetUserMFAPreference: adminAction(
    z.object({
      UserPoolId: z.string(),
      Username: username,
      SoftwareTokenMfaSettings: z
        .object({ Enabled: z.boolean().default(false), PreferredMfa: z.boolean().default(false) })
        .optional(),
    }),
    (service, input) => {
      const user = requireUser(service, input.UserPoolId, input.Username);
      const wish = input.SoftwareTokenMfaSettings;
      if (wish?.Enabled && !user.totp?.verified)
        throw invalidParameter('User has not verified software token mfa');
      if (wish) saveUser(service, { ...user, mfa: { enabled: wish.Enabled, preferred: wish.PreferredMfa } });
      return {};
    },
  ),

  AdminUserGlobalSignOut: adminAction(ofUser, (service, input) => {
    const user = requireUser(service, input.UserPoolId, input.Username);
    revokeAllGrants(service, user);
    saveUser(service, { ...user, signedOutAt: service.clock.now() });
    return {};
  }),
};

async function createUser(service: Service, input: z.infer<typeof creation>) {
  const pool = requirePool(service, input.UserPoolId);
  const existing = findUser(service, pool.Id, input.Username);
  if (input.MessageAction === 'RESEND') {
    if (!existing) throw new Refusal('UserNotFoundException', 'User does not exist.');
    return { User: listedUser(existing) };
  }
  if (existing) throw new Refusal('UsernameExistsException', 'User account already exists');
  const attributes = asRecord(input.UserAttributes);
  checkAttributes(pool, attributes);
  const draft = draftUser(service, pool, input.Username, attributes, 'FORCE_CHANGE_PASSWORD');
  checkRequired(pool, draft.attributes);
  if (input.TemporaryPassword !== undefined) checkPassword(pool, input.TemporaryPassword);
  const verdict = await fireTrigger(service, pool, {
    name: 'PreSignUp',
    source: 'PreSignUp_AdminCreateUser',
    subject: { username: draft.username, attributes },
    clientId: 'CLIENT_ID_NOT_APPLICABLE',
    request: {
      validationData: input.ValidationData ? asRecord(input.ValidationData) : null,
      ...(input.ClientMetadata ? { clientMetadata: input.ClientMetadata } : {}),
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  if (verdict?.autoVerifyEmail === true && draft.attributes.email) draft.attributes.email_verified = 'true';
  const password = await hashPassword(input.TemporaryPassword ?? makePassword());
  // Asked again, because another request may have made the user while the function and the hash were running.
  if (findUser(service, pool.Id, input.Username))
    throw new Refusal('UsernameExistsException', 'User account already exists');
  return { User: listedUser(saveUser(service, withPassword(service, pool, draft, password, false))) };
}

function withPassword(
  service: Service,
  pool: PoolConfig,
  user: User,
  password: string,
  isPermanent: boolean,
): User {
  const { passwordExpires: _expires, wrongPasswords: _wrong, ...rest } = user;
  if (isPermanent) return { ...rest, password, status: 'CONFIRMED' };
  const passwordExpires = service.clock.now() + temporaryLifetime(pool);
  return { ...rest, password, passwordExpires, status: 'FORCE_CHANGE_PASSWORD' };
}
