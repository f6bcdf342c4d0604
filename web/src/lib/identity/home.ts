interface Membership {
  role: string;
  from: string;
  to?: string | undefined;
}

/** Those who serve children from outside the unit begin with the children that were released to their service. */
const services = ['professional', 'coordinator', 'health-visitor', 'district-team', 'partner'];

/**
 * The page to begin at: a family's own matters, one's groups, what was shared with one's service, or for those who only
 * run or follow the whole, the rounds. Dates are ISO.
 */
export function homeOf(person: {
  side: string;
  memberships: readonly Membership[];
  today: string;
}): '/family' | '/groups' | '/released' | '/admin/rounds' {
  if (person.side !== 'staff') return '/family';
  const held = person.memberships
    .filter((one) => one.from <= person.today && (one.to === undefined || person.today <= one.to))
    .map((one) => one.role);
  if (held.some((role) => role === 'staff' || role === 'leader')) return '/groups';
  if (held.includes('administrator')) return '/admin/rounds';
  if (held.some((role) => services.includes(role))) return '/released';
  return held.includes('consultant') ? '/admin/rounds' : '/groups';
}
