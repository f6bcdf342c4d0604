import { createHash } from 'node:crypto';
import { decide } from '#shared/access/decide.ts';
import { grants, limits } from '#shared/access/grants.ts';
import { permissions, type Permission } from '#shared/access/permissions.ts';
import { everyRole } from './abstract-facts.ts';
import type { Decider } from './cases.ts';
import { actionGroups, policiesText } from './cedar-engine.ts';
import { singleCases } from './enumerate.ts';

/**
 * The permissions by kind: those of a kind belong to the same roles with the same reach and limit, on both sides; no
 * policy names them; and `decide` gives all of them the same answers to all single cases. A new permission, or a new
 * rule for an old one, finds its kind by itself.
 */
export function permissionKinds(decider: Decider = decide): Permission[][] {
  const groups = actionGroups();
  const kinds = new Map<string, Permission[]>();
  for (const action of permissions) {
    const key = JSON.stringify([
      everyRole.map((role) => [grants[role][action], limits[role][action]]),
      (groups.get(action) ?? []).map(({ id }) => id).sort(),
      policiesText.includes(`"${action}"`) && action,
      answersTo(action, decider),
    ]);
    kinds.set(key, [...(kinds.get(key) ?? []), action]);
  }
  return [...kinds.values()];
}

function answersTo(action: Permission, decider: Decider): string {
  const hash = createHash('sha256');
  for (const asked of singleCases([action])) {
    const { allow, reasons, sections } = decider(asked.actor, action, asked.facts);
    hash.update(`${allow} ${reasons.join(' ')} ${sections.join(' ')}\n`);
  }
  return hash.digest('hex');
}
