/** Properties of AWS::Cognito::UserPool that are acted on, with `Id` as Ref would give it. */
export interface PoolConfig {
  /** For example eu-west-1_AbCdEf123. */
  Id: string;
  UserPoolName?: string;
  LambdaConfig?: TriggerConfig;
  Schema?: SchemaAttribute[];
  Policies?: { PasswordPolicy?: PasswordPolicy };
  MfaConfiguration?: 'OFF' | 'ON' | 'OPTIONAL';
  EnabledMfas?: string[];
  UsernameAttributes?: string[];
  AliasAttributes?: string[];
  /** Names are case sensitive unless this says otherwise, as in the service. */
  UsernameConfiguration?: { CaseSensitive?: boolean };
}

/** Function ARNs by trigger. `PreTokenGenerationConfig` wins over `PreTokenGeneration`, which is version V1_0. */
export interface TriggerConfig {
  PreSignUp?: string;
  PostConfirmation?: string;
  PreAuthentication?: string;
  PostAuthentication?: string;
  DefineAuthChallenge?: string;
  CreateAuthChallenge?: string;
  VerifyAuthChallengeResponse?: string;
  PreTokenGeneration?: string;
  PreTokenGenerationConfig?: { LambdaArn: string; LambdaVersion: string };
}

export interface SchemaAttribute {
  /** Without the prefix custom:, as in the template. */
  Name: string;
  AttributeDataType?: string;
  Mutable?: boolean;
  Required?: boolean;
  StringAttributeConstraints?: { MinLength?: string; MaxLength?: string };
}

export interface PasswordPolicy {
  MinimumLength?: number;
  RequireLowercase?: boolean;
  RequireUppercase?: boolean;
  RequireNumbers?: boolean;
  RequireSymbols?: boolean;
  TemporaryPasswordValidityDays?: number;
}

type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days';

/** Properties of AWS::Cognito::UserPoolClient that are acted on, with `ClientId` as Ref would give it. */
export interface ClientConfig {
  ClientId: string;
  UserPoolId: string;
  ClientName?: string;
  GenerateSecret?: boolean;
  /** Given by the caller, or made once and kept when `GenerateSecret` is true. */
  ClientSecret?: string;
  ExplicitAuthFlows?: string[];
  CallbackURLs?: string[];
  DefaultRedirectURI?: string;
  LogoutURLs?: string[];
  SupportedIdentityProviders?: string[];
  AllowedOAuthFlowsUserPoolClient?: boolean;
  AllowedOAuthFlows?: string[];
  AllowedOAuthScopes?: string[];
  AccessTokenValidity?: number;
  IdTokenValidity?: number;
  RefreshTokenValidity?: number;
  TokenValidityUnits?: { AccessToken?: TimeUnit; IdToken?: TimeUnit; RefreshToken?: TimeUnit };
  /** Minutes that a challenge may stay unanswered; 3 when absent. */
  AuthSessionValidity?: number;
  PreventUserExistenceErrors?: 'ENABLED' | 'LEGACY';
  EnableTokenRevocation?: boolean;
  ReadAttributes?: string[];
}

/** Properties of AWS::Cognito::UserPoolIdentityProvider of type OIDC. */
export interface OidcProviderConfig {
  UserPoolId: string;
  ProviderName: string;
  ProviderType: 'OIDC';
  /** `client_id`, `client_secret`, `oidc_issuer`, `authorize_scopes`, `attributes_request_method`, and the four urls unless discovered. */
  ProviderDetails: Record<string, string>;
  /** Pool attribute → claim. */
  AttributeMapping?: Record<string, string>;
  IdpIdentifiers?: string[];
}

/** Properties of AWS::Cognito::UserPoolGroup. */
export interface GroupConfig {
  UserPoolId: string;
  GroupName: string;
  Description?: string;
  Precedence?: number;
  RoleArn?: string;
}

const SECONDS: Record<TimeUnit, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** Token lifetimes of a client in seconds; 1 hour, 1 hour and 30 days when it does not say. */
export function lifetimes(client: ClientConfig) {
  const units = client.TokenValidityUnits;
  return {
    access: (client.AccessTokenValidity ?? 1) * SECONDS[units?.AccessToken ?? 'hours'],
    id: (client.IdTokenValidity ?? 1) * SECONDS[units?.IdToken ?? 'hours'],
    refresh: (client.RefreshTokenValidity ?? 30) * SECONDS[units?.RefreshToken ?? 'days'],
  };
}
