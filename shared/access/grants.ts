import type { Role } from './actor.ts';
import type { Permission } from './permissions.ts';

/** How far a permission reaches: everyone signed in, the holder's groups, the holder's unit, the municipality. */
export type Scope = 'anyone' | 'own-group' | 'own-unit' | 'municipality';

/**
 * The standard roles as data. An administrator runs the system and finds people, but does not read what staff
 * write about a child: that takes a place at the child's unit.
 */
export const grants: Record<Role, Partial<Record<Permission, Scope>>> = {
  staff: {
    'session.read': 'anyone',
    'instrument.read': 'anyone',
    'round.list': 'anyone',
    'group.list': 'anyone',
    'task.list': 'anyone',
    'group.read': 'own-group',
    'child.read': 'own-group',
    'child.read-thread': 'own-group',
    'notice.record': 'own-group',
    'assessment.submit': 'own-group',
    'assessment.agree': 'own-group',
    'follow-up.agree': 'own-group',
    'parents.inform': 'own-group',
  },
  leader: {
    'session.read': 'anyone',
    'instrument.read': 'anyone',
    'round.list': 'anyone',
    'group.list': 'anyone',
    'task.list': 'anyone',
    'group.read': 'own-unit',
    'child.read': 'own-unit',
    'child.read-thread': 'own-unit',
    'reads.read': 'own-unit',
    'notice.record': 'own-unit',
    'assessment.agree': 'own-unit',
    'follow-up.agree': 'own-unit',
    'parents.inform': 'own-unit',
    'cockpit.read-unit': 'own-unit',
  },
  administrator: {
    'session.read': 'anyone',
    'instrument.read': 'anyone',
    'round.list': 'anyone',
    'task.list': 'anyone',
    'group.list': 'anyone',
    'unit.list': 'municipality',
    'child.read': 'municipality',
    'people.search': 'municipality',
    'reads.read': 'municipality',
    'instrument.publish': 'municipality',
    'round.plan': 'municipality',
    'round.open': 'municipality',
    'notice.record': 'municipality',
    'cockpit.read-unit': 'municipality',
    'cockpit.read-municipality': 'municipality',
    'import.upload': 'municipality',
    'import.read': 'municipality',
    'import.approve': 'municipality',
  },
};
