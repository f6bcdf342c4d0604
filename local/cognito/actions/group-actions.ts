import * as z from 'zod';
import type { GroupConfig } from '../config.ts';
import { notFound, Refusal } from '../failure.ts';
import { requirePool, type Service } from '../service.ts';
import { listedUser, requireUser, saveUser, usersOf } from '../users.ts';
import { type Action, adminAction, ofPool, ofUser } from './action.ts';
import { pageOf, paging } from './paging.ts';

export const groupKey = (poolId: string, name: string) => `${poolId}/${name}`;

const groupName = z.object({ GroupName: z.string().min(1).max(128) });
const ofGroup = ofPool.extend(groupName.shape);
const membership = ofUser.extend(groupName.shape);

function requireGroup(service: Service, poolId: string, name: string): GroupConfig {
  requirePool(service, poolId);
  const group = service.tables.groups.get(groupKey(poolId, name));
  if (!group) throw notFound('Group not found.');
  return group;
}

const groupsOf = (service: Service, poolId: string) =>
  [...service.tables.groups.entries()]
    .map(([, group]) => group)
    .filter((group) => group.UserPoolId === poolId);

/** Operations on groups and their members. */
export const groupActions: Record<string, Action> = {
  CreateGroup: adminAction(
    ofGroup.extend({ Description: z.string().optional(), Precedence: z.number().int().min(0).optional() }),
    (service, input) => {
      requirePool(service, input.UserPoolId);
      const key = groupKey(input.UserPoolId, input.GroupName);
      if (service.tables.groups.get(key))
        throw new Refusal('GroupExistsException', 'A group with the name already exists.');
      const group: GroupConfig = { UserPoolId: input.UserPoolId, GroupName: input.GroupName };
      if (input.Description !== undefined) group.Description = input.Description;
      if (input.Precedence !== undefined) group.Precedence = input.Precedence;
      service.tables.groups.set(key, group);
      return { Group: group };
    },
  ),

  GetGroup: adminAction(ofGroup, (service, input) => ({
    Group: requireGroup(service, input.UserPoolId, input.GroupName),
  })),

  ListGroups: adminAction(ofPool.extend(paging.shape), (service, input) => {
    requirePool(service, input.UserPoolId);
    const { page, next } = pageOf(groupsOf(service, input.UserPoolId), input.Limit, input.NextToken);
    return { Groups: page, ...(next ? { NextToken: next } : {}) };
  }),

  DeleteGroup: adminAction(ofGroup, (service, input) => {
    requireGroup(service, input.UserPoolId, input.GroupName);
    for (const user of [...usersOf(service, input.UserPoolId)]) {
      if (!user.groups.includes(input.GroupName)) continue;
      saveUser(service, { ...user, groups: user.groups.filter((name) => name !== input.GroupName) });
    }
    service.tables.groups.delete(groupKey(input.UserPoolId, input.GroupName));
    return {};
  }),

  ListUsersInGroup: adminAction(ofGroup.extend(paging.shape), (service, input) => {
    requireGroup(service, input.UserPoolId, input.GroupName);
    const members = [...usersOf(service, input.UserPoolId)].filter((user) =>
      user.groups.includes(input.GroupName),
    );
    const { page, next } = pageOf(members, input.Limit, input.NextToken);
    return { Users: page.map(listedUser), ...(next ? { NextToken: next } : {}) };
  }),

  AdminAddUserToGroup: adminAction(membership, (service, input) => {
    requireGroup(service, input.UserPoolId, input.GroupName);
    const user = requireUser(service, input.UserPoolId, input.Username);
    saveUser(service, { ...user, groups: [...new Set([...user.groups, input.GroupName])] });
    return {};
  }),

  AdminRemoveUserFromGroup: adminAction(membership, (service, input) => {
    requireGroup(service, input.UserPoolId, input.GroupName);
    const user = requireUser(service, input.UserPoolId, input.Username);
    saveUser(service, { ...user, groups: user.groups.filter((name) => name !== input.GroupName) });
    return {};
  }),

  AdminListGroupsForUser: adminAction(ofUser.extend(paging.shape), (service, input) => {
    const user = requireUser(service, input.UserPoolId, input.Username);
    const groups = user.groups.map((name) => requireGroup(service, input.UserPoolId, name));
    const { page, next } = pageOf(groups, input.Limit, input.NextToken);
    return { Groups: page, ...(next ? { NextToken: next } : {}) };
  }),
};
