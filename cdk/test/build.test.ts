import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFunctions, handlerEntries } from '../build.ts';
import { bundles } from './stub-products.ts';
import { allResources, stubApp } from './synthesized.ts';

const functionsWithBundle = () =>
  Object.values(allResources(stubApp()))
    .flatMap((all) => Object.values(all))
    .filter((one) => one.Type === 'AWS::Lambda::Function')
    .flatMap((one) => {
      const environment = one.Properties['Environment'] as { Variables: Record<string, string> } | undefined;
      const name = environment?.Variables['POWERTOOLS_SERVICE_NAME'];
      return name === undefined ? [] : [name];
    })
    .sort();

describe('handlers', () => {
  test('each have one function, and each function has its handler', () => {
    const handlers = handlerEntries(process.cwd()).map(({ name }) => name);
    expect(handlers.sort()).toEqual([...bundles]);
    expect(functionsWithBundle()).toEqual([...bundles]);
  });

  test('are found and named by where they stand', () => {
    const root = projectWith({
      'functions/plans/api.ts': '',
      'functions/plans/steps/handler.ts': '',
      'functions/plans/steps/other.ts': '',
      'functions/plans/use-cases/api.ts': '',
    });
    expect(handlerEntries(root)).toEqual([
      { name: 'plans-api', file: 'functions/plans/api.ts' },
      { name: 'plans-steps', file: 'functions/plans/steps/handler.ts' },
    ]);
  });
});

describe('a bundle', () => {
  let root: string;
  beforeAll(async () => {
    root = projectWith({
      'functions/plans/api.ts':
        "import { word } from './word.ts';\nexport const handler = (): string => `${word} ${typeof require}`;",
      'functions/plans/word.ts': "export const word: string = 'plan';",
    });
    await buildFunctions(root);
  });

  test('is one file that runs by itself', async () => {
    const file = join(root, '.build/functions/plans-api/index.mjs');
    expect(readFileSync(file, 'utf8')).not.toContain('./word');
    const { handler } = (await import(pathToFileURL(file).href)) as { handler: () => string };
    expect(handler()).toBe('plan function');
  });

  test('keeps its start in one file beside its entry, whatever its later parts share with it', async () => {
    const later = (name: string) => `async () => (await import('./${name}.ts')).${name}()`;
    const start = [
      "import { a } from './a.ts';",
      "import { b } from './b.ts';",
      `export const handler = { now: () => a + b, one: ${later('one')}, two: ${later('two')} };`,
    ];
    const part = (name: string, ...shared: string[]) =>
      [
        ...shared.map((one) => `import { ${one} } from './${one}.ts';`),
        `export const ${name} = () => [${shared.join(', ')}].join();`,
      ].join('\n');
    const many = projectWith({
      'functions/plans/api.ts': start.join('\n'),
      'functions/plans/a.ts': "export const a = ['a'].join();",
      'functions/plans/b.ts': "export const b = ['b'].join();",
      'functions/plans/one.ts': part('one', 'a'),
      'functions/plans/two.ts': part('two', 'a', 'b'),
    });
    await buildFunctions(many);
    const folder = join(many, '.build/functions/plans-api');
    const index = readFileSync(join(folder, 'index.mjs'), 'utf8');
    const [, only = ''] = /from ?"\.\/(chunk-[^"]+)"/.exec(index) ?? [];
    expect(index.match(/chunk-/g)).toHaveLength(1);
    expect(readFileSync(join(folder, only), 'utf8')).not.toMatch(/from ?"\.\//);
    const { handler } = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as {
      handler: { now: () => string; one: () => Promise<string>; two: () => Promise<string> };
    };
    expect([handler.now(), await handler.one(), await handler.two()]).toEqual(['ab', 'a', 'a,b']);
  });

  test('of a handler that is gone does not stay', async () => {
    mkdirSync(join(root, '.build/functions/gone-api'));
    await buildFunctions(root);
    expect(() => readFileSync(join(root, '.build/functions/gone-api'))).toThrow('ENOENT');
  });
});

function projectWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'roed-traad-build-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}
