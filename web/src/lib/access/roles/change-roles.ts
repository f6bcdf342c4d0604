import type { Membership } from '#shared/access/actor.ts';
import { call } from '#lib/api/call.ts';
import type { Refusal } from '#lib/api/endpoint.ts';
import { endRole, grantRole } from '#lib/access/endpoints.ts';
import { deedsBack, type RoleDeed } from './role-deed.ts';

/** What somebody held before and after a change, so that it can be taken back; or why it went no further. */
export interface RolesChanged {
  personId: string;
  before: readonly Membership[];
  after: readonly Membership[];
  refusal?: Refusal | undefined;
}

/** Carries the deeds out one by one, each recorded with its person. Stops at the first refusal; what went through stays. */
export async function changeRoles(
  { id, memberships }: { id: string; memberships: readonly Membership[] },
  deeds: readonly RoleDeed[],
): Promise<RolesChanged> {
  let after = memberships;
  for (const deed of deeds) {
    const reply =
      deed.kind === 'give'
        ? await call(grantRole, { personId: id, ...deed.role })
        : await call(endRole, { personId: id, ...deed.role, ...(deed.endsOn && { endsOn: deed.endsOn }) });
    if (!reply.ok) return { personId: id, before: memberships, after, refusal: reply };
    after = reply.value.memberships;
  }
  return { personId: id, before: memberships, after };
}

/** Brings back what was before. */
export const takeChangesBack = ({ personId, before, after }: RolesChanged): Promise<RolesChanged> =>
  changeRoles({ id: personId, memberships: after }, deedsBack(before, after));
