import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Module } from '#shared/modules.ts';
import { grantFiles } from '../constructs/file-rights.ts';
import { grantMessages } from '../constructs/message-rights.ts';
import { readOnly, readWrite } from '../constructs/table-rights.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from '../stacks/data.ts';
import { AD_PROVIDER, type IdentityStack } from '../stacks/identity.ts';
import type { LettersStack } from '../stacks/letters.ts';
import type { PortalStack } from '../stacks/portal.ts';
import type { RightsStack } from '../stacks/rights.ts';
import type { RoundsStack } from '../stacks/rounds.ts';
import { directoryEnvironment, grantDirectory } from './directory.ts';
import { grantPostSecrets, lettersEnvironment } from './letters.ts';
import { grantPortalFiles, portalEnvironment } from './portal.ts';
import { grantErasurePreview, grantRightsFiles, rightsEnvironment } from './rights.ts';

/** What the API's functions need of the other stacks. */
export interface Installation {
  settings: Settings;
  siteOrigin: string;
  data: DataStack;
  identity: IdentityStack;
  rounds: RoundsStack;
  letters: LettersStack;
  rights: RightsStack;
  portal: PortalStack;
}

interface ModuleApi {
  /** Who is hurt when this module does not answer, and what to do first. */
  hurt: string;
  rights: readonly string[];
  environment?: Record<string, string>;
  /** MB, where the usual is not enough. */
  memory?: number;
  grant?: (fn: Function) => void;
}

/** Every module writes at least the record of the read, so none gets by with reading alone. */
const readAndRecord = [...readOnly, 'dynamodb:PutItem'] as const;

/** What each module's function may do and must know. */
export function moduleApis({
  settings,
  siteOrigin,
  data,
  identity,
  rounds,
  letters,
  rights,
  portal,
}: Installation): Record<Module, ModuleApi> {
  const keys = { DATA_KEY_ARN: data.dataKey.keyArn };
  return {
    identity: {
      hurt: 'Nobody can sign in, and those signed in are sent out within the hour. Look at the log of identity-api.',
      rights: readWrite,
      environment: {
        ...keys,
        USER_POOL_ID: identity.userPool.userPoolId,
        CLIENT_ID: identity.client.userPoolClientId,
        PARTNER_CLIENT_ID: identity.partnerClient.userPoolClientId,
        COGNITO_ORIGIN: identity.domain.baseUrl(),
        COGNITO_ISSUER: `https://cognito-idp.${Stack.of(identity).region}.amazonaws.com/${identity.userPool.userPoolId}`,
        SITE_ORIGIN: siteOrigin,
        UNILOGIN_ISSUER: settings.unilogin.issuer,
        UNILOGIN_CLIENT_ID: settings.unilogin.clientId,
        ...(settings.unilogin.acrValues && { UNILOGIN_ACR_VALUES: settings.unilogin.acrValues }),
        ...(settings.unilogin.stepUpAcr && { UNILOGIN_STEP_UP_ACR: settings.unilogin.stepUpAcr }),
        UNILOGIN_SECRET_ARN: identity.uniloginSecret.secretArn,
        AD_PROVIDER,
        TENANTS: settings.municipalities.map((one) => one.tenant).join(','),
      },
      grant: (fn) => {
        grantMessages(fn, letters);
        data.dataKey.grantDecrypt(fn);
        // Not grantRead: it would write this role into the key's policy, in a stack that must not know it.
        fn.addToRolePolicy(
          new PolicyStatement({
            actions: ['secretsmanager:GetSecretValue'],
            resources: [identity.uniloginSecret.secretArn],
          }),
        );
        fn.addToRolePolicy(
          new PolicyStatement({
            actions: ['kms:Decrypt'],
            resources: [data.key.keyArn],
            conditions: {
              StringEquals: { 'kms:ViaService': `secretsmanager.${Stack.of(fn).region}.amazonaws.com` },
            },
          }),
        );
        identity.userPool.grant(
          fn,
          'cognito-idp:AdminCreateUser',
          'cognito-idp:AdminDeleteUser',
          'cognito-idp:AdminEnableUser',
          'cognito-idp:AdminGetUser',
          'cognito-idp:AdminInitiateAuth',
          'cognito-idp:AdminRespondToAuthChallenge',
          'cognito-idp:AdminSetUserMFAPreference',
          'cognito-idp:AdminSetUserPassword',
          'cognito-idp:AdminUserGlobalSignOut',
        );
      },
    },
    directory: {
      hurt: 'The municipality’s directory cannot keep its people in step, and nobody comes in by the Context Handler. The directory sends everything again; look at the log of directory-api.',
      rights: readWrite,
      environment: directoryEnvironment({ settings, siteOrigin, data, identity }),
      grant: (fn) => grantDirectory(fn, { data, identity }),
    },
    people: {
      hurt: 'Staff cannot open any child, and administrators find nobody. Look at the log of people-api.',
      rights: readWrite,
      environment: keys,
      grant: (fn) => data.dataKey.grantDecrypt(fn),
    },
    access: {
      hurt: 'Nobody can see who has read about a child, give or take back a consent, or stop what reaches the parents. Reading itself goes on and is recorded.',
      rights: readWrite,
    },
    instruments: {
      hurt: 'Staff assess without the criteria at hand, and administrators cannot change them.',
      // A measure that is taken out of the action guide is no longer found on the portal either.
      rights: [...readAndRecord, 'dynamodb:DeleteItem'],
    },
    rounds: {
      hurt: 'Staff cannot send assessments; what they typed stays on their device. Look at the log of rounds-api.',
      rights: readWrite,
      environment: {
        ROUND_MACHINE_ARN: rounds.roundMachine.stateMachineArn,
        NOTICES_MACHINE_ARN: rounds.noticesMachine.stateMachineArn,
      },
      grant: (fn) => {
        rounds.roundMachine.grantStartExecution(fn);
        rounds.noticesMachine.grantStartExecution(fn);
      },
    },
    roster: {
      hurt: 'Administrators cannot upload or approve grunddata. Files dropped into the bucket are still read.',
      rights: readWrite,
      environment: {
        ...keys,
        ROSTER_BUCKET: data.rosterBucket.bucketName,
        ROSTER_QUEUE_URL: data.rosterQueue.queueUrl,
      },
      grant: (fn) => {
        data.dataKey.grantDecrypt(fn);
        grantFiles(fn, data, 'read-write');
        data.rosterQueue.grantSendMessages(fn);
      },
    },
    letters: {
      hurt: 'Nobody can send a letter or see a notice, and receipts from the post are refused; the post sends them again. Look at the log of letters-api.',
      rights: readWrite,
      environment: lettersEnvironment(letters, { data, siteOrigin }),
      grant: (fn) => {
        data.dataKey.grantDecrypt(fn);
        letters.queue.grantSendMessages(fn);
        grantPostSecrets(fn, letters, data);
      },
    },
    rights: {
      hurt: 'Families cannot ask to see what stands about their child, which they have a right to within a month. Look at the log of rights-api.',
      rights: readWrite,
      environment: {
        ...rightsEnvironment(rights, identity.userPool),
        RIGHTS_QUEUE_URL: rights.queue.queueUrl,
      },
      grant: (fn) => {
        rights.queue.grantSendMessages(fn);
        grantRightsFiles(fn, rights, data, 'read');
        grantErasurePreview(fn, rights, identity.userPool);
      },
    },
    concerns: {
      hurt: 'Staff cannot write down a concern or work on one; what they typed stays on their device. Urgent matters go by telephone. Look at the log of concerns-api.',
      rights: readWrite,
    },
    dialogues: {
      hurt: 'Staff and parents cannot answer or read a dialogue. Look at the log of dialogues-api.',
      rights: readWrite,
    },
    portal: {
      hurt: 'Guidance cannot be found or put on the portal. Look at the log of portal-api.',
      rights: readWrite,
      environment: portalEnvironment(portal),
      // A whole processor: what can be found is searched in memory.
      memory: 1769,
      grant: (fn) => grantPortalFiles(fn, portal, 'read-write'),
    },
    insight: {
      hurt: 'Leaders see no overview and staff no groups on their first page. Look at the log of insight-api.',
      rights: readAndRecord,
    },
  };
}
