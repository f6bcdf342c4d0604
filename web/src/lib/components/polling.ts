/** Often enough to be watched, seldom enough to cost nothing. */
const everyMs = 3_000;

/** Asks again while something runs on the server and the page is looked at. Gives the way to stop, for `$effect`. */
export function whileRunning(running: boolean, ask: () => unknown): (() => void) | undefined {
  if (!running) return undefined;
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') ask();
  }, everyMs);
  return () => clearInterval(timer);
}
