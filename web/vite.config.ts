import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [here('../node_modules/dkfds/src/stylesheets')], quietDeps: true },
    },
  },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
});
