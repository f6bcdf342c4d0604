import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const reexport = /^export \{([^}]*)\} from '(\.[^']+)';$/gm;
const peer = /^import \{([^}]*)\} from '#functions\/([a-z-]+)\/index\.ts';$/gm;
const names = (list: string) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));

/**
 * A module's source with what it takes from a peer's index.ts taken from the files that index.ts names. A bundler asks
 * of whole files which start reads them: by way of index.ts one value of a peer would bring all that anyone in the
 * bundle takes of it. `root`: the project's folder. A name that index.ts only passes on under another stays as it is.
 */
export const withDirectImports = (source: string, root: string): string =>
  source.replace(peer, (line, list: string, module: string) => {
    const files = filesOf(root, module);
    const taken = names(list);
    if (taken.some((name) => !files.has(name.split(' as ')[0] ?? ''))) return line;
    return taken
      .map(
        (name) => `import { ${name} } from '#functions/${module}/${files.get(name.split(' as ')[0] ?? '')}';`,
      )
      .join(' ');
  });

/** Which file below the module's folder each name of its index.ts comes from. */
function filesOf(root: string, module: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, 'functions', module, 'index.ts'), 'utf8');
  return new Map(
    [...text.matchAll(reexport)].flatMap(([, list = '', file = '']) =>
      names(list)
        .filter((name) => !name.includes(' as '))
        .map((name) => [name, file.slice('./'.length)] as const),
    ),
  );
}
