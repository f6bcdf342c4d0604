/** What people are, as it stands beside their name. */
export const rolesWords = {
  'role.administrator': 'Administrator',
  'role.consultant': 'Konsulent',
  'role.guardian': 'Forælder',
  'role.youth': 'Ung',
  'role.pupil': 'Elev',
  'role.staff-at': 'Medarbejder, {unit}',
  'role.leader-at': 'Leder, {unit}',
  'role.professional-at': 'Fagperson, {unit}',
  'role.coordinator-at': 'Koordinator, {unit}',
  'role.health-visitor-at': 'Sundhedsplejerske, {unit}',
  'role.district-team-at': 'Distriktsteam, {unit}',
  'role.partner-at': 'Samarbejdspartner, {unit}',
} as const;
