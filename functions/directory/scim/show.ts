import { ENTERPRISE_SCHEMA, USER_SCHEMA, type DirectoryUser } from '../domain/directory-user.ts';
import { GROUP_SCHEMA, type DirectoryGroup } from '../domain/directory-group.ts';
import type { Json } from './wire.ts';

/** What the directory itself sent, as a resource that patches and filters work on. */
export const resourceOfUser = ({ id, attributes }: DirectoryUser): Json => ({
  id,
  ...structuredClone(attributes),
});

/** A user as the directory reads it (RFC 7643, 4.1). */
export function showUser(
  user: DirectoryUser,
  { address, names }: { address: string; names: ReadonlyMap<string, string> },
): Json {
  const { id, attributes, groups } = user;
  const hasEnterprise = attributes[ENTERPRISE_SCHEMA] !== undefined;
  return {
    schemas: [USER_SCHEMA, ...(hasEnterprise ? [ENTERPRISE_SCHEMA] : [])],
    id,
    ...attributes,
    groups: groups.map((value) => ({
      value,
      display: names.get(value) ?? value,
      $ref: `${address}/Groups/${value}`,
    })),
    meta: meta('User', user, `${address}/Users/${id}`),
  };
}

/** A group; `members`: the ids of its users, left out where the directory does not want them. */
export function showGroup(
  group: DirectoryGroup,
  { address, members }: { address: string; members: readonly string[] | undefined },
): Json {
  const { id, name, externalId } = group;
  return {
    schemas: [GROUP_SCHEMA],
    id,
    ...(externalId !== undefined && { externalId }),
    displayName: name,
    ...(members && {
      members: members.map((value) => ({ value, type: 'User', $ref: `${address}/Users/${value}` })),
    }),
    meta: meta('Group', group, `${address}/Groups/${id}`),
  };
}

const meta = (
  resourceType: string,
  { madeAt, changedAt, version }: { madeAt: string; changedAt: string; version: number },
  location: string,
): Json => ({
  resourceType,
  created: madeAt,
  lastModified: changedAt,
  location,
  version: `W/"${version}"`,
});

/** Without the attributes that the request excludes (RFC 7644, 3.9); what identifies a resource always stays. */
export function shown(resource: Json, query: Record<string, string | undefined>): Json {
  const names = (text: string | undefined) =>
    (text ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean);
  const excluded = names(query['excludedAttributes']);
  const only = names(query['attributes']);
  const always = ['schemas', 'id', 'meta'];
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => {
      const lower = name.toLowerCase();
      if (always.includes(lower)) return true;
      if (only.length > 0) return only.some((one) => one === lower || one.startsWith(`${lower}.`));
      return !excluded.includes(lower);
    }),
  );
}
