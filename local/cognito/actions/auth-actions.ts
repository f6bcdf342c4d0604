import * as z from 'zod';
import { answerChallenge, openChallenge } from '../answer-challenge.ts';
import type { ClientConfig } from '../config.ts';
import { startCustomChallenge } from '../custom-challenge.ts';
import { invalidParameter } from '../failure.ts';
import { requireClient, type Service } from '../service.ts';
import { signInWithPassword, type Step } from '../sign-in.ts';
import { API_SCOPE, issueTokens, openGrant, revokeGrant, type Tokens } from '../tokens.ts';
import { findUser } from '../users.ts';
import { type Action, adminAction, openAction, textMap } from './action.ts';
import { checkSecretHash } from './secret-hash.ts';

const initiation = z.object({
  ClientId: z.string().min(1),
  AuthFlow: z.string(),
  AuthParameters: textMap.optional(),
  ClientMetadata: textMap.optional(),
});
const answer = z.object({
  ClientId: z.string().min(1),
  ChallengeName: z.string(),
  Session: z.string().min(20).max(2048),
  ChallengeResponses: textMap.optional(),
  ClientMetadata: textMap.optional(),
});
const poolId = { UserPoolId: z.string().min(1) };

/** Operations that sign people in, for administrators and for anybody. */
export const authActions: Record<string, Action> = {
  InitiateAuth: openAction(initiation, (service, input) =>
    initiate(service, requireClient(service, input.ClientId), input, false),
  ),

  AdminInitiateAuth: adminAction(initiation.extend(poolId), (service, input) =>
    initiate(service, requireClient(service, input.ClientId, input.UserPoolId), input, true),
  ),

  RespondToAuthChallenge: openAction(answer, (service, input) =>
    respond(service, requireClient(service, input.ClientId), input),
  ),

  AdminRespondToAuthChallenge: adminAction(answer.extend(poolId), (service, input) =>
    respond(service, requireClient(service, input.ClientId, input.UserPoolId), input),
  ),

  RevokeToken: openAction(
    z.object({ Token: z.string().min(1), ClientId: z.string(), ClientSecret: z.string().optional() }),
    (service, input) => {
      const client = requireClient(service, input.ClientId);
      if (client.ClientSecret && client.ClientSecret !== input.ClientSecret) {
        throw invalidParameter('Invalid client secret.');
      }
      revokeGrant(service, client, input.Token);
      return {};
    },
  ),
};

/** Old names of the flows, still accepted in templates. */
const OLD_NAMES: Record<string, string> = {
  ADMIN_NO_SRP_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  CUSTOM_AUTH_FLOW_ONLY: 'ALLOW_CUSTOM_AUTH',
  USER_PASSWORD_AUTH: 'ALLOW_USER_PASSWORD_AUTH',
};
const DEFAULT_FLOWS = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

function checkFlow(client: ClientConfig, flow: string): void {
  const given = client.ExplicitAuthFlows?.length ? client.ExplicitAuthFlows : DEFAULT_FLOWS;
  const allowed = given.map((name) => OLD_NAMES[name] ?? name);
  const isOld = given.some((name) => name in OLD_NAMES);
  const isRefresh = flow === 'REFRESH_TOKEN_AUTH';
  if (!allowed.includes(`ALLOW_${flow}`) && !(isRefresh && isOld)) {
    throw invalidParameter(`${flow} flow not enabled for this client`);
  }
}

async function initiate(
  service: Service,
  client: ClientConfig,
  input: z.infer<typeof initiation>,
  isAdmin: boolean,
) {
  const flow =
    { REFRESH_TOKEN: 'REFRESH_TOKEN_AUTH', ADMIN_NO_SRP_AUTH: 'ADMIN_USER_PASSWORD_AUTH' }[input.AuthFlow] ??
    input.AuthFlow;
  const parameters = input.AuthParameters ?? {};
  const passwordFlow = isAdmin ? 'ADMIN_USER_PASSWORD_AUTH' : 'USER_PASSWORD_AUTH';
  if (![passwordFlow, 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH'].includes(flow)) {
    throw invalidParameter(`The flow ${flow} is not offered by this operation.`);
  }
  checkFlow(client, flow);
  if (flow === 'REFRESH_TOKEN_AUTH') {
    const { grant, user } = openGrant(service, client, required(parameters, 'REFRESH_TOKEN'));
    checkSecretHash(client, [user.username, user.attributes.sub ?? ''], parameters.SECRET_HASH);
    const source = 'TokenGeneration_RefreshTokens';
    const tokens = await issueTokens(service, {
      client,
      user,
      source,
      scope: grant.scope,
      grant,
      clientMetadata: input.ClientMetadata,
    });
    return authenticated(tokens);
  }
  const username = required(parameters, 'USERNAME');
  checkSecretHash(client, [username], parameters.SECRET_HASH);
  const step =
    flow === 'CUSTOM_AUTH'
      ? await startCustomChallenge(service, client, username, input.ClientMetadata)
      : await signInWithPassword(
          service,
          client,
          username,
          required(parameters, 'PASSWORD'),
          input.ClientMetadata,
        );
  return outcome(service, client, step);
}

async function respond(service: Service, client: ClientConfig, input: z.infer<typeof answer>) {
  const responses = input.ChallengeResponses ?? {};
  const username = required(responses, 'USERNAME');
  const session = openChallenge(service, client, input.Session);
  const named = findUser(service, client.UserPoolId, username)?.username ?? username;
  if (named !== session.username) throw invalidParameter('The session belongs to another user.');
  checkSecretHash(client, [username, session.username], responses.SECRET_HASH);
  const step = await answerChallenge(service, client, {
    name: input.ChallengeName,
    session: input.Session,
    responses,
    metadata: input.ClientMetadata,
  });
  return outcome(service, client, step, input.ClientMetadata);
}

async function outcome(
  service: Service,
  client: ClientConfig,
  step: Step,
  clientMetadata?: Record<string, string>,
) {
  if (step.kind === 'challenge') {
    return { ChallengeName: step.name, Session: step.session, ChallengeParameters: step.parameters };
  }
  const { user, source } = step;
  return authenticated(
    await issueTokens(service, { client, user, source, scope: API_SCOPE, clientMetadata }),
  );
}

const authenticated = (tokens: Tokens) => ({
  AuthenticationResult: {
    AccessToken: tokens.accessToken,
    ...(tokens.idToken ? { IdToken: tokens.idToken } : {}),
    ...(tokens.refreshToken ? { RefreshToken: tokens.refreshToken } : {}),
    TokenType: 'Bearer',
    ExpiresIn: tokens.expiresIn,
  },
  ChallengeParameters: {},
});

function required(parameters: Record<string, string>, name: string): string {
  const value = parameters[name];
  if (!value) throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}
