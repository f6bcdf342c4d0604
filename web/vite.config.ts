import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our own files that the sign-in page loads: the words, the language, the frame of the public pages, and how to ask. */
const first = new RegExp(
  [
    'src/routes/\\+layout',
    'src/lib/words/(say\\.svelte|language\\.svelte|languages|message|word-sources|LanguageSelect|da/(public|ways))\\.',
    'src/lib/identity/(PublicFrame|PublicHeader|Thread|way-in|first-endpoints)\\.',
    'src/lib/api/(send|endpoint|build-request|sign-in-path)\\.',
  ].join('|'),
);
const isStyle = /[?&]type=style/;
/** Whose styles the public pages need. */
const isPublic =
  /src\/(lib\/(words|identity)\/\w+\.svelte|lib\/(components\/(Alert|RefusalAlert)|shell\/ErrorNotice)\.|routes\/(sign-in|link|\+))/;
/** What the other public pages need besides. */
const publicForms = /src\/lib\/(identity\/StepUp|components\/(Alert|RefusalAlert)|shell\/ErrorNotice)\./;

/**
 * Which modules share a file. Left to itself the bundler makes some two hundred small ones, and the list of which page
 * needs which is then a tenth of the first view and grows with every page. So: the framework in one file, our part of
 * the first view in one, what eight pages or more share in one, and the components' styles in two, the public pages' and all others. With those there the
 * list of what to fetch ahead (`modulePreload`) can be left out: a page has few files of its own, and they are small.
 *
 * Kit's entry says who the page is (`payload`) before it fetches the framework, so what the entry imports stands apart
 * (`fetching` too): else the version is read before it is set, and every page loads itself again without end.
 */
const groups = [
  { name: 'fetching', priority: 6, test: /vite[\\/]preload-helper/ },
  { name: 'payload', priority: 6, test: /runtime[\\/]client[\\/]payload\.js/ },
  {
    name: 'framework',
    priority: 5,
    test: (id: string) =>
      /node_modules[\\/](svelte|@sveltejs[\\/]kit|esm-env)[\\/]|plain-state/.test(id) &&
      // Maps and sets that a few pages watch come with those.
      !/runtime[\\/]client[\\/](entry|client-entry)\.js|svelte[\\/]src[\\/]reactivity[\\/](?!create-subscriber)/.test(
        id,
      ),
  },
  { name: 'first', priority: 4, test: (id: string) => first.test(id.replaceAll('\\', '/')) },
  {
    name: 'public',
    priority: 3,
    test: (id: string) => isStyle.test(id) && isPublic.test(id.replaceAll('\\', '/')),
  },
  { name: 'house', priority: 3, test: isStyle },
  { name: 'public-forms', priority: 2, test: (id: string) => publicForms.test(id.replaceAll('\\', '/')) },
  { name: 'house', priority: 1, minShareCount: 8, test: /src[\\/]lib[\\/](?!words)/ },
];

/** The browser's own JSON instead of SvelteKit's wider one: see the file. */
const plainState: Plugin = {
  name: 'plain-state',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id) => (id === 'devalue' ? here('./src/lib/state/plain-state.ts') : undefined),
};

/** Static files for CloudFront: `/` and `/sign-in` prerendered, everything else from the fallback page. */
export default defineConfig({
  root: here('.'),
  plugins: [
    plainState,
    sveltekit({
      // Runes everywhere: else Svelte keeps its old way of reactivity beside the new one.
      compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
      adapter: adapter({ pages: here('./build'), fallback: '200.html' }),
      // The bootstrap script that SvelteKit writes into each page is allowed by its hash and nothing else inline is.
      // All other sources stand in the site's response headers.
      csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
    }),
  ],
  environments: {
    client: {
      build: { modulePreload: false, rolldownOptions: { output: { codeSplitting: { groups } } } },
    },
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [here('../node_modules/dkfds/src/stylesheets')], quietDeps: true },
    },
  },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
});
