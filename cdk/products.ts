import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Construct } from 'constructs';
import { FUNCTIONS_OUT, WEB_OUT } from './build.ts';

/** Context entries that point elsewhere than at the build's own folders: the tests stand their small products there. */
export const FUNCTIONS_CONTEXT = 'roed-traad:functions';
export const SITE_CONTEXT = 'roed-traad:site';

/** The folder of one bundled handler, absolute. Throws when it has not been built. */
export function bundleFolder(scope: Construct, bundle: string): string {
  return built(join(folderFrom(scope, FUNCTIONS_CONTEXT, FUNCTIONS_OUT), bundle));
}

/** The folder of the built site, absolute. Throws when it has not been built. */
export function siteFolder(scope: Construct): string {
  return built(folderFrom(scope, SITE_CONTEXT, WEB_OUT));
}

function folderFrom(scope: Construct, context: string, usual: string): string {
  const given: unknown = scope.node.tryGetContext(context);
  return typeof given === 'string' ? given : join(process.cwd(), usual);
}

function built(folder: string): string {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm run build first`);
  return folder;
}
