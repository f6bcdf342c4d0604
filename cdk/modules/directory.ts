import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Settings } from '../settings.ts';
import type { DataStack } from '../stacks/data.ts';
import type { IdentityStack } from '../stacks/identity.ts';

interface Parts {
  settings: Settings;
  siteOrigin: string;
  data: DataStack;
  identity: IdentityStack;
}

/** What the directory's function must know. The Context Handler's part is there only where a municipality has that way in. */
export function directoryEnvironment({
  settings,
  siteOrigin,
  data,
  identity,
}: Parts): Record<string, string> {
  const { municipalities, kombit } = settings;
  const cvr = municipalities.flatMap((one) => (one.cvr === undefined ? [] : [`${one.tenant}=${one.cvr}`]));
  return {
    DATA_KEY_ARN: data.dataKey.keyArn,
    USER_POOL_ID: identity.userPool.userPoolId,
    SITE_ORIGIN: siteOrigin,
    TENANTS: municipalities.map((one) => one.tenant).join(','),
    ...(kombit &&
      identity.kombitKey && {
        KOMBIT_ENTITY_ID: kombit.entityId,
        KOMBIT_IDP_ENTITY_ID: kombit.idpEntityId,
        KOMBIT_SIGN_IN_URL: kombit.signInUrl,
        KOMBIT_IDP_CERTIFICATES: kombit.idpCertificates.join(','),
        KOMBIT_CERTIFICATE: kombit.certificate,
        KOMBIT_KEY_ARN: identity.kombitKey.secretArn,
        KOMBIT_CVR: cvr.join(','),
      }),
  };
}

/** What the directory's function may do besides the table: open its keys, and end and open accounts. */
export function grantDirectory(fn: Function, { data, identity }: Pick<Parts, 'data' | 'identity'>): void {
  data.dataKey.grantDecrypt(fn);
  identity.userPool.grant(
    fn,
    'cognito-idp:AdminDisableUser',
    'cognito-idp:AdminEnableUser',
    'cognito-idp:AdminUserGlobalSignOut',
  );
  if (!identity.kombitKey) return;
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [identity.kombitKey.secretArn],
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
}
