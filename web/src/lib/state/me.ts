import { page } from '$app/state';
import type { Me } from './held-today.ts';

export { may, rolesToday, unitsLed, type Me, type RoleHeld } from './held-today.ts';

/** The signed-in person, on every page below the staff layout. */
export function me(): Me {
  return page.data['me'] as Me;
}
