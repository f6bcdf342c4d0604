import { CfnOutput, Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderOidc,
  UserPoolOperation,
  LambdaVersion,
  OidcAttributeRequestMethod,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data.ts';

/** The name under which Cognito knows the municipal directory. */
export const AD_PROVIDER = 'Directory';

/** Who may come in: the user pool, the way from the municipal directory, and the ticket by which UNI-Login enters. */
export class IdentityStack extends Stack {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  /** Checks password and code of outside partners. The interface takes none of its tokens: it is not its audience. */
  readonly partnerClient: UserPoolClient;
  readonly domain: UserPoolDomain;
  readonly uniloginSecret: Secret;
  /** Our key towards the Context Handler; only where a municipality has that way in. */
  readonly kombitKey?: Secret;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { settings: Settings; siteOrigin: string; data: DataStack },
  ) {
    super(scope, id, props);
    const { settings, siteOrigin, data } = props;
    this.userPool = new UserPool(this, 'People', {
      // The token trigger of version 2, which puts claims into the access token, needs this plan at least.
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      signInAliases: { username: true },
      accountRecovery: AccountRecovery.NONE,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      // Length, not composition (NIST SP 800-63B, 5.1.1.2); the commonest are refused before they come here.
      passwordPolicy: {
        minLength: 12,
        requireDigits: false,
        requireLowercase: false,
        requireUppercase: false,
        requireSymbols: false,
      },
      customAttributes: { roles: new StringAttribute({ mutable: true, maxLen: 2048 }) },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    accept(
      this.userPool,
      'AwsSolutions-COG1',
      'Twelve characters and none of the commonest, instead of rules for their composition (ASVS 5.0, 6.2.1, 6.2.4, 6.2.5)',
    );
    accept(
      this.userPool,
      'AwsSolutions-COG2',
      'The second factor is asked for where people sign in: at UNI-Login, in the municipal directory, and of outside partners by our own function, which gives nobody a session for a password alone',
    );
    accept(
      this.userPool,
      'AwsSolutions-COG8',
      'Threat protection judges the address that a password comes from, and all calls come from our own function, which counts and slows down tries itself',
    );

    const triggers = new ModuleFunction(this, 'Triggers', {
      bundle: 'identity-triggers',
      description: 'Checks the UNI-Login ticket and puts municipality and person into the token',
      environment: { TABLE_NAME: data.table.tableName, DATA_KEY_ARN: data.dataKey.keyArn, AD_PROVIDER },
      logKey: data.key,
      timeout: Duration.seconds(5),
      hurt: 'Nobody can sign in. Look at the log of this function; the identity providers are not at fault.',
    });
    grantTable(triggers, data, readWrite);
    data.dataKey.grantDecrypt(triggers);
    for (const operation of [
      UserPoolOperation.DEFINE_AUTH_CHALLENGE,
      UserPoolOperation.CREATE_AUTH_CHALLENGE,
      UserPoolOperation.VERIFY_AUTH_CHALLENGE_RESPONSE,
      UserPoolOperation.PRE_SIGN_UP,
    ])
      this.userPool.addTrigger(operation, triggers);
    this.userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, triggers, LambdaVersion.V2_0);

    const directory = new UserPoolIdentityProviderOidc(this, 'Directory', {
      userPool: this.userPool,
      name: AD_PROVIDER,
      issuerUrl: settings.ad.issuer,
      clientId: settings.ad.clientId,
      clientSecret: SecretValue.secretsManager(settings.ad.secretName).unsafeUnwrap(),
      scopes: ['openid', 'profile', 'email'],
      attributeRequestMethod: OidcAttributeRequestMethod.GET,
      attributeMapping: {
        email: ProviderAttribute.other('email'),
        fullname: ProviderAttribute.other('name'),
        custom: { 'custom:roles': ProviderAttribute.other('roles') },
      },
    });
    this.client = this.userPool.addClient('Web', {
      generateSecret: false,
      authFlows: { custom: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // All that the sign-in asks for.
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${siteOrigin}/api/identity/signed-in/ad`],
        logoutUrls: [`${siteOrigin}/sign-in`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(AD_PROVIDER)],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
    });
    this.client.node.addDependency(directory);
    this.partnerClient = this.userPool.addClient('Partners', {
      generateSecret: false,
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // Time to set up an authenticator, and no more than that.
      authSessionValidity: Duration.minutes(15),
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(1),
    });
    this.domain = this.userPool.addDomain('Pages', {
      cognitoDomain: { domainPrefix: settings.domain.replaceAll('.', '-') },
    });
    this.uniloginSecret = new Secret(this, 'UniloginSecret', {
      secretName: 'roed-traad/unilogin-client-secret',
      description: 'The client secret STIL gave us; put it here after the first deployment',
      encryptionKey: data.key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    accept(this.uniloginSecret, 'AwsSolutions-SMG4', 'STIL issues this secret; nobody but they can renew it');
    if (settings.kombit) {
      this.kombitKey = new Secret(this, 'KombitKey', {
        secretName: 'roed-traad/kombit-key',
        description:
          'The private key of our OCES3 certificate as PKCS 8 PEM; put it here after the first deployment',
        encryptionKey: data.key,
        removalPolicy: RemovalPolicy.RETAIN,
      });
      accept(
        this.kombitKey,
        'AwsSolutions-SMG4',
        'The key belongs to a certificate that is renewed by hand, with its issuer',
      );
    }
    new CfnOutput(this, 'UniloginSecretName', { value: this.uniloginSecret.secretName });
    // To be registered in the municipal directory as the application's redirect address.
    new CfnOutput(this, 'DirectoryRedirect', { value: `${this.domain.baseUrl()}/oauth2/idpresponse` });
  }
}
