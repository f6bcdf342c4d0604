import { existsSync, globSync, readFileSync } from 'node:fs';
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

/** What the heaviest of the public pages loads before anyone touches it, compressed as the distribution sends it. */
export function firstView(root = process.cwd()): Promise<Figure[]> {
  const folder = join(root, WEB_OUT);
  // All pages that the build writes are public; the fallback (200.html) is the frame of the others.
  const pages = globSync('**/*.html', { cwd: folder }).filter((file) => file !== '200.html');
  if (!pages.some((file) => file.startsWith('sign-in')))
    throw new Error('the built site has no sign-in page');
  const weighed = pages.map((page) => weigh(folder, page));
  if (weighed.some(({ scripts }) => scripts === 0))
    throw new Error('no script was found in a public page: the build has changed its shape');
  const [heaviest] = weighed.sort((one, other) => other.js - one.js);
  const [largest] = [...weighed].sort((one, other) => other.total - one.total);
  if (!heaviest || !largest) throw new Error('the built site has no pages');
  const said = weighed.map(({ page, js }) => `${page} ${js}`).join(', ');
  return Promise.resolve([
    {
      ...{ name: 'first-view.js-kb', value: heaviest.js, unit: 'KB (brotli)', limit: 45 },
      how: `scripts that a public page loads with their static imports: ${said}`,
    },
    {
      ...{ name: 'first-view.total-kb', value: largest.total, unit: 'KB (brotli)', limit: 70 },
      how: `${largest.page}, ${largest.files} files: page, scripts, sheets and pictures, fonts aside`,
    },
  ]);
}

function weigh(folder: string, page: string) {
  const sizes = new Map<string, number>([[page, compressed(join(folder, page))]]);
  const html = readFileSync(join(folder, page), 'utf8');
  const open = named.flatMap((pattern) =>
    [...html.matchAll(pattern)].map(([, path = '']) => posix.join(posix.dirname(page), path)),
  );
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const file = path.replace(/^\//, '').replace(/[?#].*$/, '');
    if (sizes.has(file) || !existsSync(join(folder, file)) || extname(file) === '') continue;
    sizes.set(file, compressed(join(folder, file)));
    if (extname(file) !== '.js') continue;
    for (const [, one, other] of readFileSync(join(folder, file), 'utf8').matchAll(statics))
      open.push(posix.join(posix.dirname(file), one ?? other ?? ''));
  }
  const kbOf = (isCounted: (file: string) => boolean) =>
    rounded([...sizes].reduce((sum, [file, bytes]) => sum + (isCounted(file) ? bytes : 0), 0) / 1024, 1);
  return {
    page,
    files: sizes.size,
    scripts: [...sizes.keys()].filter((file) => file.endsWith('.js')).length,
    js: kbOf((file) => file.endsWith('.js')),
    total: kbOf((file) => !/\.(woff2?|ttf|otf)$/.test(file)),
  };
}

/** The distribution compresses when asked, at a middling quality. */
function compressed(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
