import type { Me, RoleHeld } from '#lib/state/me.ts';
import { say } from '#lib/words/say.svelte.ts';

/** A role as it stands beside a name: with its unit, where it is held in one. */
export const roleHeld = (role: RoleHeld, units: Me['units']): string =>
  'unitId' in role
    ? say(`role.${role.role}-at`, { unit: units[role.unitId] ?? role.unitId })
    : say(`role.${role.role}`);
