import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { modules } from '#shared/modules.ts';
import { FUNCTIONS_CONTEXT, SITE_CONTEXT } from '../products.ts';

/** Every handler that the stacks make a function of. */
export const bundles: readonly string[] = [
  ...modules.map((module) => `${module}-api`),
  'access-reactions',
  'access-steps',
  'identity-steps',
  'identity-triggers',
  'listener-reactions',
  'roster-reactions',
  'letters-reactions',
  'portal-reactions',
  'rights-reactions',
  'rounds-steps',
].sort();

/** The inline script of the stub pages; its hash must stand in the content security policy. */
export const inlineScript = 'start("page");';

const page = `<!doctype html><script>${inlineScript}</script><script src="/_app/immutable/start.js"></script>`;
const site = {
  '200.html': page,
  'index.html': page,
  'sign-in.html': page,
  'favicon.svg': '<svg/>',
  '_app/version.json': '{}',
  '_app/immutable/start.js': 'export {};',
};

/**
 * Stands small products in a folder of their own, so that the stacks can be synthesized without a build. Returns the
 * context that points the app at them.
 */
export function stubProducts(): Record<string, string> {
  const root = mkdtempSync(join(tmpdir(), 'roed-traad-products-'));
  for (const bundle of bundles)
    write(join(root, 'functions', bundle, 'index.mjs'), `export const handler = () => '${bundle}';\n`);
  for (const [file, content] of Object.entries(site)) write(join(root, 'site', file), content);
  return { [FUNCTIONS_CONTEXT]: join(root, 'functions'), [SITE_CONTEXT]: join(root, 'site') };
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
