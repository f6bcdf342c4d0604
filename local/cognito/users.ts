import { randomUUID } from 'node:crypto';
import { asList } from './attributes.ts';
import type { PoolConfig } from './config.ts';
import { Refusal, userNotFound } from './failure.ts';
import { requirePool, type Service, type User } from './service.ts';

const folded = (pool: PoolConfig, name: string) =>
  pool.UsernameConfiguration?.CaseSensitive === false ? name.toLowerCase() : name;

const keyOf = (pool: PoolConfig, username: string) => `${pool.Id}/${folded(pool, username)}`;

export function* usersOf(service: Service, poolId: string): Generator<User> {
  for (const [, user] of service.tables.users.entries()) if (user.poolId === poolId) yield user;
}

/** Finds by user name, by `sub`, or by an attribute that the pool lets people sign in with. */
export function findUser(service: Service, poolId: string, name: string): User | undefined {
  const pool = requirePool(service, poolId);
  const direct = service.tables.users.get(keyOf(pool, name));
  if (direct) return direct;
  const aliases = pool.AliasAttributes ?? [];
  const named = pool.UsernameAttributes ?? [];
  const wanted = folded(pool, name);
  for (const user of usersOf(service, poolId)) {
    if (user.attributes.sub === name) return user;
    const matches = (attribute: string) => folded(pool, user.attributes[attribute] ?? '') === wanted;
    if (named.some(matches)) return user;
    if (
      aliases.some(
        (alias) =>
          matches(alias) &&
          (alias === 'preferred_username' || user.attributes[`${alias}_verified`] === 'true'),
      )
    ) {
      return user;
    }
  }
  return undefined;
}

/** Throws UserNotFoundException. */
export function requireUser(service: Service, poolId: string, name: string): User {
  const user = findUser(service, poolId, name);
  if (!user) throw userNotFound();
  return user;
}

export function saveUser(service: Service, user: User): User {
  user.modified = service.clock.now();
  service.tables.users.set(keyOf(requirePool(service, user.poolId), user.username), user);
  return user;
}

export function deleteUser(service: Service, user: User): void {
  service.tables.users.delete(keyOf(requirePool(service, user.poolId), user.username));
}

/** A new user, not yet saved. In pools whose user name is an e-mail address the stored name is a UUID. */
export function draftUser(
  service: Service,
  pool: PoolConfig,
  name: string,
  attributes: Record<string, string>,
  status: User['status'],
): User {
  const sub = randomUUID();
  const nameAttribute = status === 'EXTERNAL_PROVIDER' ? undefined : pool.UsernameAttributes?.[0];
  if (nameAttribute === 'email' && !name.includes('@')) {
    throw new Refusal('InvalidParameterException', 'Username should be an email.');
  }
  const now = service.clock.now();
  return {
    poolId: pool.Id,
    username: nameAttribute ? sub : name,
    attributes: { ...(nameAttribute ? { [nameAttribute]: name } : {}), ...attributes, sub },
    groups: [],
    enabled: true,
    status,
    created: now,
    modified: now,
  };
}

/** The user as AdminGetUser shows it; dates in seconds. */
export function viewUser(user: User) {
  const identities = user.identities ? { identities: JSON.stringify(user.identities) } : {};
  return {
    Username: user.username,
    UserAttributes: asList({ ...user.attributes, ...identities }),
    UserStatus: user.status,
    Enabled: user.enabled,
    UserCreateDate: user.created / 1000,
    UserLastModifiedDate: user.modified / 1000,
  };
}

/** The user as ListUsers and AdminCreateUser show it: the attributes go by another name there. */
export function listedUser(user: User) {
  const { UserAttributes: Attributes, ...rest } = viewUser(user);
  return { ...rest, Attributes };
}
