import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What every page loads, in one file instead of four: it compresses better together, and the sign-in page's first view
 * keeps within its budget. Kit's entry says who the page is (`payload`) before it fetches this file, so what the entry
 * imports stands apart: else the version is read before it is set, and error pages load themselves again without end.
 */
const runtime = [
  { name: 'payload', priority: 2, test: /runtime[\\/]client[\\/]payload\.js/ },
  {
    name: 'runtime',
    priority: 1,
    test: (id: string) =>
      /node_modules[\\/](svelte|@sveltejs[\\/]kit|devalue|esm-env)[\\/]/.test(id) &&
      !/runtime[\\/]client[\\/](entry|client-entry)\.js/.test(id),
  },
];

/** Static files for CloudFront: `/` and `/sign-in` prerendered, everything else from the fallback page. */
export default defineConfig({
  root: here('.'),
  plugins: [
    sveltekit({
      adapter: adapter({ pages: here('./build'), fallback: '200.html' }),
      // The bootstrap script that SvelteKit writes into each page is allowed by its hash and nothing else inline is.
      // All other sources stand in the site's response headers.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
    }),
  ],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: runtime } } } } },
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [here('../node_modules/dkfds/src/stylesheets')], quietDeps: true },
    },
  },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
});
