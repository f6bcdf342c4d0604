import type { PoolConfig } from './config.ts';
import { Refusal } from './failure.ts';
import type { Service, User } from './service.ts';
import { fireTrigger, triggerOf } from './triggers.ts';

export interface ClaimChanges {
  groups: string[];
  id: (claims: Record<string, unknown>) => Record<string, unknown>;
  access: (claims: Record<string, unknown>) => Record<string, unknown>;
  scope: string;
}

interface TokenGeneration {
  claimsToAddOrOverride?: Record<string, unknown> | null;
  claimsToSuppress?: string[] | null;
  scopesToAdd?: string[] | null;
  scopesToSuppress?: string[] | null;
}

interface Override extends TokenGeneration {
  idTokenGeneration?: TokenGeneration | null;
  accessTokenGeneration?: TokenGeneration | null;
  groupOverrideDetails?: { groupsToOverride?: string[] | null } | null;
}

/** Claims that a trigger cannot touch ("Pre token generation Lambda trigger", Cognito developer guide). */
const RESERVED = new Set(
  `acr amr at_hash auth_time azp client_id cognito:username device_key event_id exp iat iss jti nbf nonce origin_jti
   scope sub token_use username version`.split(/\s+/),
);

/**
 * Asks the pool's PreTokenGeneration function what the tokens should say. Version 1 changes the id token only, with
 * text values; versions 2 and 3 change both tokens and the scopes, with any JSON value.
 */
export async function customizeTokens(
  service: Service,
  pool: PoolConfig,
  user: User,
  call: {
    source: string;
    clientId: string;
    scope: string;
    clientMetadata: Record<string, string> | undefined;
  },
): Promise<ClaimChanges> {
  const version = triggerOf(pool, 'PreTokenGeneration')?.version;
  const isFirst = version === '1';
  const answer = await fireTrigger(service, pool, {
    name: 'PreTokenGeneration',
    source: call.source,
    subject: user,
    clientId: call.clientId,
    request: {
      groupConfiguration: { groupsToOverride: user.groups, iamRolesToOverride: [], preferredRole: null },
      ...(isFirst ? {} : { scopes: call.scope.split(' ').filter(Boolean) }),
      ...(call.clientMetadata ? { clientMetadata: call.clientMetadata } : {}),
    },
    response: isFirst ? { claimsOverrideDetails: null } : { claimsAndScopeOverrideDetails: null },
  });
  const override = (answer?.[isFirst ? 'claimsOverrideDetails' : 'claimsAndScopeOverrideDetails'] ??
    {}) as Override;
  const id = isFirst ? override : override.idTokenGeneration;
  const access = isFirst ? undefined : override.accessTokenGeneration;
  const isText = (value: unknown) => typeof value === 'string';
  if (isFirst && !Object.values(id?.claimsToAddOrOverride ?? {}).every(isText)) {
    throw new Refusal('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  }
  return {
    groups: override.groupOverrideDetails?.groupsToOverride ?? user.groups,
    id: (claims) => changed(claims, id),
    access: (claims) => changed(claims, access),
    scope: changedScope(call.scope, access),
  };
}

function changed(
  claims: Record<string, unknown>,
  how: TokenGeneration | null | undefined,
): Record<string, unknown> {
  const suppressed = new Set((how?.claimsToSuppress ?? []).filter((name) => !RESERVED.has(name)));
  const added = Object.entries(how?.claimsToAddOrOverride ?? {}).filter(([name]) => !RESERVED.has(name));
  const all = { ...claims, ...Object.fromEntries(added) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !suppressed.has(name)));
}

function changedScope(scope: string, how: TokenGeneration | null | undefined): string {
  const dropped = new Set(how?.scopesToSuppress ?? []);
  const kept = scope.split(' ').filter((each) => each && !dropped.has(each));
  return [...new Set([...kept, ...(how?.scopesToAdd ?? [])])].join(' ');
}
