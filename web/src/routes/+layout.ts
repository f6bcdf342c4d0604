/** Pages need the browser unless they say otherwise; the public ones are written to files when the site is built. */
export const prerender = false;
export const ssr = false;
