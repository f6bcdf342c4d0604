/**
 * The token that a mailed link carries behind its #, taken out of the address at once: not left in the history, and
 * never sent by the browser. Empty when there is none.
 */
export function tokenInFragment(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(history.state, '', location.pathname);
  return /^\d{4}-[A-Za-z0-9_-]{43}$/.test(token) ? token : '';
}
