/**
 * In the browser this stands in for `devalue`, with which SvelteKit keeps a page's state in the session's storage and
 * reads what server `load` functions send. Our pages have no server, and what they keep for a page is plain JSON, so
 * JSON will do, and the first view is 3 KB smaller. The names are devalue's.
 */
export const stringify = (value: unknown): string => JSON.stringify(value);

/** What `stringify` made; throws a SyntaxError on anything else. */
export const parse = (text: string): unknown => JSON.parse(text);

/** Only a server `load` function needs this. Whoever writes the first one takes the plugin out of vite.config.ts. */
export function unflatten(): never {
  throw new Error('a page has a server load function, which this site is not built for');
}

/** Asked for by name where a server renders pages; never called in the browser. */
export { unflatten as stringifyAsync, unflatten as uneval };
