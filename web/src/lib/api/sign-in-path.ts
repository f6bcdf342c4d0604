/** The sign-in page's address, with where to come back to and why one is sent there. */
export function signInPath(returnTo: string, reason?: string): `/sign-in?${string}` {
  const query = new URLSearchParams({ returnTo, ...(reason && { reason }) });
  return `/sign-in?${query}`;
}

/** A path of this site, or `/`: what stands in an address bar may have been written by anyone. */
export function safeReturnTo(text: string | null): string {
  return text !== null && text.length <= 300 && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : '/';
}
