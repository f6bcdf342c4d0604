import { may, rolesToday, unitsLed, type Me } from '#lib/state/me.ts';
import type { KeysUnder } from '#lib/words/catalogue.ts';

export interface MenuPlace {
  href: string;
  label: KeysUnder<'menu'>;
  /** For several units: which one. */
  unit?: string;
}

const held = (me: Me, ...roles: string[]): boolean => rolesToday(me).some(({ role }) => roles.includes(role));

/** The doors this person has, in order of use. Showing only: the server decides. */
export function menuOf(me: Me): MenuPlace[] {
  const works = me.memberships.some((one) => one.role !== 'administrator');
  const led = unitsLed(me);
  return [
    ...(works && may(me, 'group.list') ? [{ href: '/groups', label: 'groups' } as const] : []),
    ...(works && may(me, 'task.list') ? [{ href: '/tasks', label: 'tasks' } as const] : []),
    ...(may(me, 'released.list') ? [{ href: '/released', label: 'released' } as const] : []),
    ...(held(me, 'staff', 'leader') ? [{ href: '/colleagues', label: 'colleagues' } as const] : []),
    ...led.map((unitId) => ({
      href: `/units/${unitId}`,
      label: 'overview' as const,
      ...(led.length > 1 && { unit: me.units[unitId] ?? unitId }),
    })),
    ...led.map((unitId) => ({
      href: `/units/${unitId}/corrections`,
      label: 'corrections' as const,
      ...(led.length > 1 && { unit: me.units[unitId] ?? unitId }),
    })),
    ...(may(me, 'round.plan') || may(me, 'cockpit.read-municipality')
      ? [{ href: '/admin/rounds', label: 'rounds' } as const]
      : []),
    ...(may(me, 'import.read') ? [{ href: '/admin/imports', label: 'imports' } as const] : []),
    ...(may(me, 'people.search') ? [{ href: '/admin/people', label: 'people' } as const] : []),
    ...(may(me, 'reads.search') ? [{ href: '/admin/reads', label: 'reads' } as const] : []),
    ...(may(me, 'account.list') ? [{ href: '/admin/accounts', label: 'accounts' } as const] : []),
    ...(may(me, 'role.edit') ? [{ href: '/admin/roles', label: 'roles' } as const] : []),
    ...(may(me, 'partner.invite') ? [{ href: '/admin/partners', label: 'partners' } as const] : []),
    ...(may(me, 'directory.set-up') ? [{ href: '/admin/directory', label: 'directory' } as const] : []),
    ...(may(me, 'letter.settle') ? [{ href: '/admin/letters', label: 'letters' } as const] : []),
    ...(may(me, 'file.make') ? [{ href: '/admin/rights', label: 'rights' } as const] : []),
    ...(may(me, 'erasure.propose') ? [{ href: '/admin/erasure', label: 'erasure' } as const] : []),
    ...(may(me, 'unit.list') ? [{ href: '/admin/units', label: 'units' } as const] : []),
    ...(may(me, 'instrument.publish') ? [{ href: '/admin/instrument', label: 'instrument' } as const] : []),
    ...(me.memberships.some((one) => one.role === 'partner')
      ? [{ href: '/account', label: 'account' } as const]
      : []),
  ];
}
