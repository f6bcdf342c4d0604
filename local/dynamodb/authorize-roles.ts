import { record, text, list } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';
import { arnOf } from '#local/assembly/arns.ts';
import type { Clock } from '#local/clock.ts';
import { LOCAL_ACCOUNT, LOCAL_ACCESS_KEY } from '#local/engine.ts';
import { allows, type Statement } from '#local/iam/policy.ts';
import type { Role, Roles } from '#local/iam/roles.ts';
import { readSessionToken } from '#local/iam/session-token.ts';
import { onlyLocalKey, type Arriving, type Authorize } from './authorize.ts';
import { rightsFor, type NeededRight, type PartitionKeyOf } from './needed-rights.ts';
import { Refusal } from './refusal.ts';

/** Who asks, as IAM sees it. */
interface Principal {
  arn: string;
  statements: readonly Statement[];
  tags: Readonly<Record<string, string>>;
}

/**
 * Lets the local access key do everything, a function what its role allows, and a session what the role allows that it
 * was made for, with its tags: `dynamodb:LeadingKeys` is asked of every key of every request. Signatures are not
 * reckoned: the session token is sealed, and a function's key id is known to that function alone.
 */
export function byRoles(roles: Roles, clock: Clock, partitionKeyOf: PartitionKeyOf): Authorize {
  return (request) => {
    if (request.accessKeyId === LOCAL_ACCESS_KEY.accessKeyId) return onlyLocalKey(request);
    const principal = principalOf(request, roles, clock);
    if (principal instanceof Refusal) return principal;
    const missing = rightsFor(request.action, request.body, partitionKeyOf).find(
      (right) => !mayDo(principal, right),
    );
    return missing && accessDenied(principal, missing);
  };
}

function principalOf(
  { accessKeyId, sessionToken }: Arriving,
  roles: Roles,
  clock: Clock,
): Principal | Refusal {
  const unknown = new Refusal(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  );
  if (sessionToken === undefined) {
    const caller = roles.ofFunction(accessKeyId);
    return caller ? { ...asPrincipal(caller.role, caller.name), tags: {} } : unknown;
  }
  const session = readSessionToken(sessionToken);
  if (session?.accessKeyId !== accessKeyId) return unknown;
  if (clock.now() >= session.expiresAt)
    return new Refusal('ExpiredTokenException', 'The security token included in the request is expired');
  return { ...asPrincipal(roles.find(session.roleArn), session.name), tags: session.tags };
}

const asPrincipal = (role: Role | undefined, session: string) => ({
  arn: `arn:aws:sts::${LOCAL_ACCOUNT}:assumed-role/${role?.name ?? 'unknown'}/${session}`,
  statements: role?.statements ?? [],
});

function mayDo({ statements, tags }: Principal, { action, leadingKeys, ...at }: NeededRight): boolean {
  const tagged = Object.entries(tags).map(([key, value]) => [
    `aws:principaltag/${key.toLowerCase()}`,
    [value],
  ]);
  const context = { ...Object.fromEntries(tagged), 'dynamodb:leadingkeys': leadingKeys };
  return allows(statements, { action, resource: resourceOf(at), context });
}

function accessDenied({ arn }: Principal, { action, ...at }: NeededRight): Refusal {
  return new Refusal(
    'AccessDeniedException',
    `User: ${arn} is not authorized to perform: ${action} on resource: ${resourceOf(at)} ` +
      `because no identity-based policy allows the ${action} action`,
  );
}

const resourceOf = ({ table, index }: Omit<NeededRight, 'action'>) =>
  arnOf('AWS::DynamoDB::Table', table) + (index ? `/index/${index}` : '');

/** The partition keys as the assembly's tables and indexes define them. */
export function partitionKeysOf(model: Model): PartitionKeyOf {
  return (table, index) => {
    const properties = model
      .ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
      .find(({ name }) => name === table)?.properties;
    const indexes = [
      ...list(properties?.GlobalSecondaryIndexes),
      ...list(properties?.LocalSecondaryIndexes),
    ].map(record);
    const schema = index ? indexes.find(({ IndexName }) => text(IndexName) === index) : properties;
    const key = list(schema?.KeySchema)
      .map(record)
      .find(({ KeyType }) => KeyType === 'HASH');
    return text(key?.AttributeName);
  };
}
