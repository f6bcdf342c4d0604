import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Makes module loading in this thread behave as in Lambda, wherever the asset lies: a `.js` file is CommonJS
 * unless the asset's own package.json or its text says otherwise (a package.json further up does not count), and
 * the AWS SDK, which the runtime brings along, is found here when the asset does not carry it.
 */
export function resolveLikeLambda(root: string): void {
  const rootUrl = pathToFileURL(root).href;
  const hasPackage = existsSync(join(root, 'package.json'));
  registerHooks({
    resolve(specifier, context, next) {
      const found = resolveOrBorrow(specifier, context, next);
      const isPlain = found.url.startsWith(`${rootUrl}/`) && !found.url.includes('/node_modules/');
      if (hasPackage || !isPlain || !found.url.endsWith('.js')) return found;
      return { ...found, format: formatOf(fileURLToPath(found.url)) };
    },
  });
}

type Resolve = NonNullable<Parameters<typeof registerHooks>[0]['resolve']>;

function resolveOrBorrow(...[specifier, context, next]: Parameters<Resolve>): ReturnType<Resolve> {
  try {
    return next(specifier, context);
  } catch (error) {
    if (!specifier.startsWith('@aws-sdk/')) throw error;
    return next(specifier, { ...context, parentURL: import.meta.url });
  }
}

function formatOf(file: string): 'module' | 'commonjs' {
  return /^\s*(?:import\s[^(]|import\{|import"|import'|export\s|export\{)/m.test(readFileSync(file, 'utf8'))
    ? 'module'
    : 'commonjs';
}
