import type { Model } from '#local/assembly/model.ts';
import type { Clock } from '#local/clock.ts';
import type { Authorize } from '#local/dynamodb/authorize.ts';
import { byRoles, partitionKeysOf } from '#local/dynamodb/authorize-roles.ts';
import type { Listening } from '#local/http/listen.ts';
import { readRoles } from '#local/iam/roles.ts';
import { startSts } from '#local/sts/start.ts';

/** Who may do what, by the roles of the assembly. */
export interface Access {
  /** Decides about every request to the tables. */
  authorize: Authorize;
  /** Where sessions of roles are given out. */
  sts: Listening;
}

/** Reads the assembly's roles and starts giving out sessions of them. */
export async function openAccess(model: Model, clock: Clock): Promise<Access> {
  const roles = readRoles(model);
  const sts = await startSts({ roles, clock });
  return { authorize: byRoles(roles, clock, partitionKeysOf(model)), sts };
}
