import { may, unitsLed, type Me } from '#lib/state/me.ts';
import type { KeysUnder } from '#lib/words/catalogue.ts';

export interface MenuPlace {
  href: string;
  label: KeysUnder<'menu'>;
  /** For several units: which one. */
  unit?: string;
}

/** The doors this person has, in order of use. Showing only: the server decides. */
export function menuOf(me: Me): MenuPlace[] {
  const works = me.memberships.some((one) => one.role !== 'administrator');
  const led = unitsLed(me);
  return [
    ...(works && may(me, 'group.list') ? [{ href: '/groups', label: 'groups' } as const] : []),
    ...(works && may(me, 'task.list') ? [{ href: '/tasks', label: 'tasks' } as const] : []),
    ...led.map((unitId) => ({
      href: `/units/${unitId}`,
      label: 'overview' as const,
      ...(led.length > 1 && { unit: me.units[unitId] ?? unitId }),
    })),
    ...(may(me, 'round.plan') ? [{ href: '/admin/rounds', label: 'rounds' } as const] : []),
    ...(may(me, 'import.read') ? [{ href: '/admin/imports', label: 'imports' } as const] : []),
    ...(may(me, 'people.search') ? [{ href: '/admin/people', label: 'people' } as const] : []),
    ...(may(me, 'unit.list') ? [{ href: '/admin/units', label: 'units' } as const] : []),
    ...(may(me, 'instrument.publish') ? [{ href: '/admin/instrument', label: 'instrument' } as const] : []),
  ];
}
