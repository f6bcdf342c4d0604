import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const code = tracked.filter((file) => /\.(ts|svelte|mjs|cjs|js)$/.test(file));
const ships = code.filter((file) => /^(functions|shared|web\/src)\//.test(file) && !file.includes('.test.'));
const read = (file: string) => readFileSync(file, 'utf8');
const forbiddenNames =
  /(^|[-.])(manager|helper|helpers|util|utils|common|misc|info|process|handle|dto|impl|base)([-.]|$)/;

describe('the source', () => {
  test('has no file over 250 lines', () => {
    expect(code.filter((file) => read(file).trimEnd().split('\n').length > 250)).toEqual([]);
  });

  test('names files after what they are', () => {
    expect(code.filter((file) => forbiddenNames.test(basename(file)))).toEqual([]);
  });

  test('reads the environment in one place', () => {
    const readers = ships.filter((file) => /process\.env/.test(read(file)));
    expect(readers.filter((file) => !/^functions\/kernel\/(settings|log)\.ts$/.test(file))).toEqual([]);
  });

  test('reaches the AWS SDK from stores, edges and the kernel only', () => {
    const allowed =
      /^functions\/(kernel\/|[^/]+\/(store|stores|clients|steps|reactions|triggers|api|ports)[./-])/;
    expect(ships.filter((file) => /from '@aws-sdk\//.test(read(file)) && !allowed.test(file))).toEqual([]);
  });

  test('skips no test and focuses none', () => {
    const marks = new RegExp(String.raw`\b(it|test|describe)\.(skip|only|todo|fails|fixme)\b`);
    expect(code.filter((file) => file.includes('.test.') && marks.test(read(file)))).toEqual([]);
  });

  test('escapes the type system nowhere that ships', () => {
    const escape = /@ts-(ignore|expect-error|nocheck)|\bas any\b|: any\b|as unknown as/;
    expect(ships.filter((file) => escape.test(read(file)))).toEqual([]);
  });

  test('prints nothing from code that ships', () => {
    expect(ships.filter((file) => /console\.(log|debug)/.test(read(file)))).toEqual([]);
  });

  test('knows nothing of where it runs', () => {
    const local = /localhost|127\.0\.0\.1|isLocal|AWS_ENDPOINT_URL/;
    expect(ships.filter((file) => local.test(read(file)))).toEqual([]);
  });
});
