import { existsSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { WEB_OUT } from '#cdk/build.ts';
import { type Figure, rounded } from './figure.ts';

/** What a page's HTML names: scripts to load, modules to fetch ahead, sheets, icons, and imports in the inline script. */
const named = [
  /<link\b[^>]*\bhref="([^"]+)"[^>]*>/g,
  /<(?:script|img)\b[^>]*\bsrc="([^"]+)"/g,
  /\bimport\("([^"]+)"\)/g,
];
/** A module's static imports, as a minifier writes them. Dynamic ones come later and are no part of the first view. */
const statics =
  /\b(?:import|export)\s*(?:[\w$*{}\s,]+?\bfrom\s*)?["']([^"']+)["']|\bfrom\s*["']([^"']+)["']/g;

/** What the sign-in page loads before anyone touches it, compressed as the distribution sends it. */
export function firstView(root = process.cwd()): Promise<Figure[]> {
  const folder = join(root, WEB_OUT);
  const page = ['sign-in.html', 'sign-in/index.html'].find((file) => existsSync(join(folder, file)));
  if (page === undefined) throw new Error('the built site has no sign-in page');
  const sizes = new Map<string, number>([[page, compressed(join(folder, page))]]);
  const html = readFileSync(join(folder, page), 'utf8');
  const open = named.flatMap((pattern) =>
    [...html.matchAll(pattern)].map(([, path = '']) => posix.join(posix.dirname(page), path)),
  );
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const file = path.replace(/^\//, '').replace(/[?#].*$/, '');
    if (sizes.has(file) || !existsSync(join(folder, file))) continue;
    sizes.set(file, compressed(join(folder, file)));
    if (extname(file) !== '.js') continue;
    for (const [, one, other] of readFileSync(join(folder, file), 'utf8').matchAll(statics))
      open.push(posix.join(posix.dirname(file), one ?? other ?? ''));
  }
  const kbOf = (isCounted: (file: string) => boolean) =>
    rounded([...sizes].reduce((sum, [file, bytes]) => sum + (isCounted(file) ? bytes : 0), 0) / 1024, 1);
  const scripts = [...sizes.keys()].filter((file) => file.endsWith('.js')).length;
  if (scripts === 0)
    throw new Error('no script was found in the sign-in page: the build has changed its shape');
  return Promise.resolve([
    {
      ...{
        name: 'first-view.js-kb',
        value: kbOf((file) => file.endsWith('.js')),
        unit: 'KB (brotli)',
        limit: 45,
      },
      how: `${scripts} scripts that /sign-in loads with their static imports`,
    },
    {
      ...{
        name: 'first-view.total-kb',
        value: kbOf((file) => !/\.(woff2?|ttf|otf)$/.test(file)),
        unit: 'KB (brotli)',
        limit: 70,
      },
      how: `${sizes.size} files: page, scripts, sheets and pictures, fonts aside`,
    },
  ]);
}

/** The distribution compresses when asked, at a middling quality. */
function compressed(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
