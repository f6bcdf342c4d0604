import * as z from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../../engine.ts';
import { invalidParameter } from '../failure.ts';
import { requireClient, requirePool, type User } from '../service.ts';
import { listedUser, usersOf } from '../users.ts';
import { type Action, adminAction, ofPool } from './action.ts';
import { pageOf } from './paging.ts';

const search = ofPool.extend({
  Filter: z.string().max(256).optional(),
  AttributesToGet: z.array(z.string()).optional(),
  Limit: z.number().int().min(0).max(60).optional(),
  PaginationToken: z.string().optional(),
});

/** Operations on the pool as a whole. */
export const poolActions: Record<string, Action> = {
  ListUsers: adminAction(search, (service, input) => {
    requirePool(service, input.UserPoolId);
    const matches = filterOf(input.Filter);
    const found = [...usersOf(service, input.UserPoolId)].filter(matches);
    const { page, next } = pageOf(found, input.Limit, input.PaginationToken);
    const wanted = input.AttributesToGet;
    const Users = page.map(listedUser).map((user) => ({
      ...user,
      Attributes: wanted ? user.Attributes.filter(({ Name }) => wanted.includes(Name)) : user.Attributes,
    }));
    return { Users, ...(next ? { PaginationToken: next } : {}) };
  }),

  DescribeUserPool: adminAction(ofPool, (service, input) => {
    const { UserPoolName: Name, Schema, ...pool } = requirePool(service, input.UserPoolId);
    const Arn = `arn:aws:cognito-idp:${LOCAL_REGION}:${LOCAL_ACCOUNT}:userpool/${pool.Id}`;
    const EstimatedNumberOfUsers = [...usersOf(service, pool.Id)].length;
    return {
      UserPool: {
        ...pool,
        Name: Name ?? pool.Id,
        Arn,
        SchemaAttributes: Schema ?? [],
        EstimatedNumberOfUsers,
      },
    };
  }),

  DescribeUserPoolClient: adminAction(ofPool.extend({ ClientId: z.string().min(1) }), (service, input) => {
    requirePool(service, input.UserPoolId);
    const { GenerateSecret: _made, ...client } = requireClient(service, input.ClientId, input.UserPoolId);
    return { UserPoolClient: client };
  }),
};

/** What ListUsers can search by; custom attributes are not among them. */
const SEARCHABLE = new Set(
  `username email phone_number name given_name family_name preferred_username cognito:user_status status sub`.split(
    ' ',
  ),
);

/** `name = "value"` or `name ^= "prefix"`, with doubled backslashes and quotes escaped. */
function filterOf(filter: string | undefined): (user: User) => boolean {
  if (!filter) return () => true;
  const [, name, operator, quoted] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (!name || !operator || quoted === undefined)
    throw invalidParameter('Error while parsing filter parameter.');
  if (!SEARCHABLE.has(name)) throw invalidParameter(`Attribute ${name} is not searchable.`);
  const value = quoted.replace(/\\(.)/g, '$1');
  const read = (user: User) => {
    if (name === 'username') return user.username;
    if (name === 'status') return user.enabled ? 'Enabled' : 'Disabled';
    return name === 'cognito:user_status' ? user.status : (user.attributes[name] ?? '');
  };
  return operator === '=' ? (user) => read(user) === value : (user) => read(user).startsWith(value);
}
