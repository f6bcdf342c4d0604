import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Module } from '#shared/modules.ts';
import { grantFiles } from '../constructs/file-rights.ts';
import { readOnly, readWrite } from '../constructs/table-rights.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from '../stacks/data.ts';
import { AD_PROVIDER, type IdentityStack } from '../stacks/identity.ts';
import type { RoundsStack } from '../stacks/rounds.ts';

/** What the API's functions need of the other stacks. */
export interface Installation {
  settings: Settings;
  siteOrigin: string;
  data: DataStack;
  identity: IdentityStack;
  rounds: RoundsStack;
}

interface ModuleApi {
  /** Who is hurt when this module does not answer, and what to do first. */
  hurt: string;
  rights: readonly string[];
  environment?: Record<string, string>;
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
        COGNITO_ORIGIN: identity.domain.baseUrl(),
        SITE_ORIGIN: siteOrigin,
        UNILOGIN_ISSUER: settings.unilogin.issuer,
        UNILOGIN_CLIENT_ID: settings.unilogin.clientId,
        ...(settings.unilogin.acrValues && { UNILOGIN_ACR_VALUES: settings.unilogin.acrValues }),
        UNILOGIN_SECRET_ARN: identity.uniloginSecret.secretArn,
        AD_PROVIDER,
        TENANTS: settings.municipalities.map((one) => one.tenant).join(','),
      },
      grant: (fn) => {
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
          'cognito-idp:AdminGetUser',
          'cognito-idp:AdminInitiateAuth',
          'cognito-idp:AdminRespondToAuthChallenge',
        );
      },
    },
    people: {
      hurt: 'Staff cannot open any child, and administrators find nobody. Look at the log of people-api.',
      rights: readAndRecord,
      environment: keys,
      grant: (fn) => data.dataKey.grantDecrypt(fn),
    },
    access: {
      hurt: 'Nobody can see who has read about a child. Reading itself goes on and is recorded.',
      rights: readAndRecord,
    },
    instruments: {
      hurt: 'Staff assess without the criteria at hand, and administrators cannot change them.',
      rights: readAndRecord,
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
    insight: {
      hurt: 'Leaders see no overview and staff no groups on their first page. Look at the log of insight-api.',
      rights: readAndRecord,
    },
  };
}
