export interface WayIn {
  way: string;
  municipality: string;
  /** A path of this site. */
  returnTo: string;
  /** As what to come in, for one who may be several things. */
  side?: 'staff' | 'guardian' | 'child' | undefined;
  /** Ask for two factors. */
  stepUp?: boolean | undefined;
}

/** Where the browser begins a sign-in. It leaves the site from there, so the browser must follow the link itself. */
export function wayIn({ way, municipality, returnTo, side, stepUp }: WayIn): string {
  const query = new URLSearchParams({
    municipality,
    returnTo,
    ...(side && { side }),
    ...(stepUp && { stepUp: 'true' }),
  });
  return `/api/identity/sign-in/${way}?${query}`;
}
