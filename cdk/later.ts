import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { contracts } from '#shared/contracts.ts';
import { withDirectImports } from './direct-imports.ts';

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * In a bundle a module's use cases are read when their route is first asked for: of a line `readThread(table),` in
 * api.ts, or of endpoints.ts beside it, it makes one that says the route and imports the use case then. A cold start so reads one use case with its
 * schemas, not all thirty. A line of another shape stays as it is, and is read at the start.
 */
export const useCasesLater: Plugin = {
  name: 'use-cases-later',
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd();
    build.onLoad({ filter: /[\\/]functions[\\/][a-z-]+[\\/](api|endpoints)\.ts$/ }, ({ path }) => {
      const [, module = ''] = /functions[\\/]([a-z-]+)[\\/](?:api|endpoints)\.ts$/.exec(path) ?? [];
      const source = withDirectImports(readFileSync(path, 'utf8'), root);
      return { contents: withUseCasesLater(source, module), loader: 'ts' };
    });
  },
};

/** The text of a module's api.ts with its use cases imported where they are asked for. */
export function withUseCasesLater(source: string, module: string): string {
  const files = new Map(
    [...source.matchAll(/^import \{ ([\w, ]+) \} from '(\.\/[^']+)';$/gm)].flatMap(
      ([, names = '', file = '']) => names.split(', ').map((name) => [name, file] as const),
    ),
  );
  const routes = new Map(
    contracts.filter((one) => one.module === module).map((one) => [camel(one.name), one] as const),
  );
  const later = new Set<string>();
  const lines = source.replace(
    /^( +)(\w+)\((.*)\),$/gm,
    (line, indent: string, name: string, wiring: string) => {
      const [file, route] = [files.get(name), routes.get(name)];
      if (!file || !route) return line;
      later.add(name);
      const { method, path } = route;
      const load = `async () => (await import('${file}')).${name}(${wiring})`;
      return `${indent}{ method: '${method}', path: '${path}', load: ${load} },`;
    },
  );
  return lines.replace(/^import \{ ([\w, ]+) \} from '\.\/[^']+';\n/gm, (line, names: string) =>
    names.split(', ').every((name) => later.has(name)) ? '' : line,
  );
}
