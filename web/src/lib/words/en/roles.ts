import type { Translated } from '../catalogue.ts';
import type { rolesWords as danish } from '../da/roles.ts';

export const rolesWords: Translated<typeof danish> = {
  'role.administrator': 'Administrator',
  'role.consultant': 'Consultant',
  'role.guardian': 'Parent',
  'role.youth': 'Young person',
  'role.pupil': 'Pupil',
  'role.staff-at': 'Staff, {unit}',
  'role.leader-at': 'Leader, {unit}',
  'role.professional-at': 'Professional, {unit}',
  'role.coordinator-at': 'Coordinator, {unit}',
  'role.health-visitor-at': 'Health visitor, {unit}',
  'role.district-team-at': 'District team, {unit}',
  'role.partner-at': 'Partner organisation, {unit}',
};
