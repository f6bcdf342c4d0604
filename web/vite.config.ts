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
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // SvelteKit's own hidden announcer of page titles carries a style attribute; this is its hash.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          // Files go straight to the bucket: S3, or the engine beside the site on one machine. The site's header may say it narrower.
          'connect-src': ['self', 'https://*.amazonaws.com', 'http://127.0.0.1:*'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
        },
      },
    }),
  ],
  resolve: { alias: { '#lib': here('./src/lib') } },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [here('../node_modules/dkfds/src/stylesheets')], quietDeps: true },
    },
  },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
});
