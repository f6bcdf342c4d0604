interface Membership {
  role: string;
  from: string;
  to?: string | undefined;
}

/** The page to begin at: one's groups, or the municipality's rounds for one who only administers. Dates are ISO. */
export function homeOf(person: {
  memberships: readonly Membership[];
  today: string;
}): '/groups' | '/admin/rounds' {
  const held = person.memberships.filter(
    (one) => one.from <= person.today && (one.to === undefined || person.today <= one.to),
  );
  return held.length > 0 && held.every((one) => one.role === 'administrator') ? '/admin/rounds' : '/groups';
}
