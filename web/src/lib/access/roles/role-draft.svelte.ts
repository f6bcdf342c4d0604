import type { Permission } from '#shared/access/permissions.ts';
import type { Grants } from '#shared/access/role-set.ts';
import { missingFrom, reachOffered, type RoleView } from './role-view.ts';

/** A role while it is changed: nothing holds until it is saved. */
export class RoleDraft {
  readonly id: string;
  readonly base: RoleView['base'];
  name = $state('');
  grants = $state.raw<Grants>({});
  /** As it was when the changes began. */
  private seen: Pick<RoleView, 'name' | 'grants'>;

  constructor(role: RoleView, name: string) {
    this.id = role.id;
    this.base = role.base;
    this.name = name;
    this.grants = role.grants;
    this.seen = $state.raw({ name, grants: role.grants });
  }

  holds(permission: Permission): boolean {
    return this.grants[permission] !== undefined;
  }

  /** Gives the permission as far as the role may have it, or takes it away. */
  set(permission: Permission, held: boolean) {
    const { [permission]: _, ...rest } = this.grants;
    const before = this.seen.grants[permission];
    const reach = before ?? reachOffered(this.base, permission);
    this.grants = held && reach ? { ...rest, [permission]: reach } : rest;
  }

  get takes(): Permission[] {
    return missingFrom(this.seen.grants, this.grants);
  }

  get gives(): Permission[] {
    return missingFrom(this.grants, this.seen.grants);
  }

  get isChanged(): boolean {
    return this.takes.length + this.gives.length > 0 || this.name.trim() !== this.seen.name;
  }

  /** Another has saved meanwhile: the same changes stand against what is there now. */
  rebase({ name, grants }: Pick<RoleView, 'name' | 'grants'>) {
    this.seen = { ...(name !== undefined && { name }), grants };
  }

  drop() {
    this.name = this.seen.name ?? '';
    this.grants = this.seen.grants;
  }
}
