import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { stubApp, templateOf } from './synthesized.ts';

let template: Template;
beforeAll(() => {
  template = templateOf(stubApp(), 'RoedTraadIdentity');
});

describe('the user pool', () => {
  test('lets nobody sign up by themselves and cannot be deleted', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
      },
    });
  });

  test('has the plan that the token trigger of version 2 needs, and all five triggers', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      UserPoolTier: 'ESSENTIALS',
      LambdaConfig: {
        DefineAuthChallenge: Match.anyValue(),
        CreateAuthChallenge: Match.anyValue(),
        VerifyAuthChallengeResponse: Match.anyValue(),
        PreSignUp: Match.anyValue(),
        PreTokenGenerationConfig: { LambdaVersion: 'V2_0' },
      },
    });
  });

  test('may call its triggers, and nobody else may', () => {
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission'));
    expect(permissions.length).toBeGreaterThan(0);
    for (const permission of permissions)
      expect(permission['Properties']).toMatchObject({
        Principal: 'cognito-idp.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': [expect.stringMatching(/^People/), 'Arn'] },
      });
  });
});

describe('the client for outside partners', () => {
  test('checks password and code for our own function, and signs nobody in', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlows: Match.absent(),
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
      AuthSessionValidity: 15,
    });
  });

  test('takes long passwords of any composition, and authenticators as second factor', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: false,
          RequireUppercase: false,
          RequireNumbers: false,
          RequireSymbols: false,
        },
      },
    });
  });
});

describe('the pages as a client', () => {
  test('come in by code or by ticket, never by password', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://roedtraad.traaby.example/api/identity/signed-in/ad'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
  });

  test('may ask for no more than who came', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', { AllowedOAuthScopes: ['openid'] });
  });

  test('hold a session for an hour and may renew it for twelve', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AccessTokenValidity: 60,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
    });
  });

  test('send people to the municipal directory, whose secret is named and not written', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderType: 'OIDC',
      ProviderName: 'Directory',
      AttributeMapping: { 'custom:roles': 'roles' },
      ProviderDetails: {
        client_secret: '{{resolve:secretsmanager:roed-traad/ad-client-secret:SecretString:::}}',
        oidc_issuer: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000899/v2.0',
      },
    });
  });
});

test('the secret of UNI-Login stays when the stack goes', () => {
  template.hasResource('AWS::SecretsManager::Secret', {
    DeletionPolicy: 'Retain',
    Properties: { Name: 'roed-traad/unilogin-client-secret' },
  });
});
