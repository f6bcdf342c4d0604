import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import { modules } from '#shared/modules.ts';
import { withDirectImports } from '../direct-imports.ts';
import { withUseCasesLater } from '../later.ts';
import { withPureSchemas } from '../unused-schemas.ts';
import { leftOut } from '../without-json-schema.ts';

const root = join(import.meta.dirname, '../..');
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const unused = async (source: string) =>
  (await transform(withPureSchemas(source), { loader: 'ts', format: 'esm', treeShaking: true })).code;

describe('what a function reads at its start', () => {
  test.each(modules)(
    '%s: no use case of a route, and each route says the contract’s path',
    async (module) => {
      const texts = ['api.ts', 'endpoints.ts']
        .map((name) => join(root, `functions/${module}`, name))
        .filter(existsSync)
        .map((file) => withUseCasesLater(readFileSync(file, 'utf8'), module));
      for (const one of texts) await expect(transform(one, { loader: 'ts' })).resolves.toBeDefined();
      const text = texts.join('\n');
      for (const one of contracts.filter((contract) => contract.module === module)) {
        const name = camel(one.name);
        expect(text, one.name).not.toMatch(new RegExp(`^ +${name}\\(`, 'm'));
        if (text.includes(`.${name}(`))
          expect(text).toMatch(
            `{ method: '${one.method}', path: '${one.path}', load: async () => (await import(`,
          );
      }
    },
  );

  test('a line of another shape stays, with its import', () => {
    const source = [
      "import { openThing } from './store/thing.ts';",
      "import { readMe } from './use-cases/read-me.ts';",
      'export const handler = api(openGate(openThing()), [',
      '  ...many(readMe),',
      ']);',
    ].join('\n');
    expect(withUseCasesLater(source, 'identity')).toBe(source);
  });
});

describe('schemas that nothing uses', () => {
  test('are left out, long and short ones and contracts', async () => {
    const code = await unused(
      [
        "import * as z from 'zod';",
        'const shortSchema = z.string().min(1);',
        'const longSchema = z',
        '  .object({',
        "    a: z.string().default('x;'),",
        '  })',
        '  .strict();',
        'const wider: z.ZodType = longSchema.extend({ b: shortSchema });',
        "const readIt = contract({ name: 'read-it', output: wider });",
      ].join('\n'),
    );
    expect(code.trim()).toBe('import * as z from "zod";');
  });

  test('stay when something uses them, and mean the same', async () => {
    const code = await unused(
      "import * as z from 'zod';\nconst a = z.string();\nexport const b = z.array(\n  a,\n);\n",
    );
    expect(code).toContain('const a = /* @__PURE__ */ (() => z.string())();');
    expect(code).toMatch(/const b = \/\* @__PURE__ \*\/ \(\(\) => z\.array\(\s*a\s*\)\)\(\);/);
  });

  test('what acts when it is read is kept as it was', () => {
    const source =
      'const settings = readSettings(z.object({ TABLE_NAME: z.string() }));\nregister(z.string());\n';
    expect(withPureSchemas(source)).toBe(source);
  });
});

describe('what is taken from a peer', () => {
  test('comes from the files that its index.ts names, types aside', () => {
    const source = [
      "import { forTenant } from '#functions/kernel/tenant.ts';",
      'import {',
      '  childKey as keyOf,',
      '  readUnit,',
      '  type StoredUnit,',
      "} from '#functions/people/index.ts';",
    ].join('\n');
    expect(withDirectImports(source, root)).toBe(
      [
        "import { forTenant } from '#functions/kernel/tenant.ts';",
        "import { childKey as keyOf } from '#functions/people/store/child-store.ts'; import { readUnit } from '#functions/people/store/unit-store.ts';",
      ].join('\n'),
    );
  });

  test('stays when the peer does not say where it comes from', () => {
    const source = "import { readUnit, nobodyKnows } from '#functions/people/index.ts';";
    expect(withDirectImports(source, root)).toBe(source);
  });

  test('is found for every module that has an index.ts', () => {
    for (const file of globSync('functions/*/index.ts', { cwd: root })) {
      const taken = [...readFileSync(join(root, file), 'utf8').matchAll(/^export \{([^}]*)\}/gm)]
        .flatMap(([, list = '']) => list.split(','))
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => name.split(' as ').at(-1) ?? '');
      const left = taken.filter((name) => {
        const line = `import { ${name} } from '#${file}';`;
        return withDirectImports(line, root) === line;
      });
      expect(left, file).toEqual([]);
    }
  });
});

test('no function that somebody waits for tells a schema as JSON Schema', () => {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*\(?'((?:#(?:functions|shared)\/|\.)[^']+\.ts)'/g,
    );
    for (const [, name = ''] of imports)
      visit(name.startsWith('#') ? join(root, name.slice(1)) : join(dirname(file), name));
  };
  for (const file of globSync('functions/*/api.ts', { cwd: root })) visit(join(root, file));
  expect(reached.size).toBeGreaterThan(500);
  expect([...reached].filter((file) => readFileSync(file, 'utf8').includes('toJSONSchema('))).toEqual([]);
});

test('what zod says as JSON Schema is left out under the same names, and throws', async () => {
  const source = [
    'export function told(schema) {',
    '  return schema;',
    '}',
    'function inner() {}',
    'export { inner as process };',
    'export const createMethod = (schema) => () => schema;',
  ].join('\n');
  const left = (await import(`data:text/javascript,${encodeURIComponent(leftOut(source))}`)) as Record<
    string,
    () => () => unknown
  >;
  expect(Object.keys(left).sort()).toEqual(['createMethod', 'process', 'told']);
  expect(left['told']).toThrow('JSON Schema');
  expect(left['createMethod']?.()).toThrow('JSON Schema');
});
