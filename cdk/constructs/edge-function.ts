import { globSync, readFileSync } from 'node:fs';
import { Function, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** The page that SvelteKit writes for every path without a page of its own. */
const COMMON_PAGE = '200.html';

const source = (file: string) => readFileSync(new URL(`../edge/${file}`, import.meta.url), 'utf8');

/** Turns the session cookie into a bearer token. */
export function sessionFunction(scope: Construct): Function {
  return edgeFunction(scope, 'Session', source('session.js'));
}

/** Finds the file of a page. `builtSite`: the folder whose pages it may name. */
export function pagePathsFunction(scope: Construct, builtSite: string): Function {
  return edgeFunction(scope, 'PagePaths', pagePathsCode(builtSite));
}

/** The code of the page function for this site. Throws when the site has no common page. */
export function pagePathsCode(builtSite: string): string {
  const pages = globSync('**/*.html', { cwd: builtSite }).sort();
  if (!pages.includes(COMMON_PAGE)) throw new Error(`the built site has no ${COMMON_PAGE}`);
  const own = pages
    .filter((page) => page !== COMMON_PAGE)
    .map((page) => `/${page.replaceAll('\\', '/').replace(/\.html$/, '')}`);
  return `var ownPages = ${JSON.stringify(own)};\n${source('page-paths.js')}`;
}

function edgeFunction(scope: Construct, id: string, code: string): Function {
  return new Function(scope, id, { code: FunctionCode.fromInline(code), runtime: FunctionRuntime.JS_2_0 });
}
