import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { pathParameters } from '#shared/contract.ts';
import { contracts } from '#shared/contracts.ts';

const ships = [
  ...globSync('functions/**/*.ts'),
  ...globSync('shared/**/*.ts'),
  ...globSync('web/src/**/*.{ts,svelte,html}'),
].filter((file) => !/\.test\.|\.examples\./.test(file));
const holding = (pattern: RegExp) =>
  ships.filter((file) => pattern.test(readFileSync(file, 'utf8'))).toSorted();

const interpreters: [string, RegExp][] = [
  ['HTML', /\{@html|\.(inner|outer)HTML|insertAdjacentHTML|srcdoc=/],
  ['JavaScript', /\beval\(|new Function\(|setTimeout\(\s*['"`]|from 'node:vm'/],
  ['a shell', /child_process/],
  ['a cookie', /document\.cookie/],
  ['another window', /postMessage\(|addEventListener\('message'/],
  ['the database, by statement', /ExecuteStatement|PartiQL/],
];

test('there are files to look at', () => {
  expect(ships.length).toBeGreaterThan(300);
});

test.each(interpreters)('nothing that ships hands text to %s', (_what, pattern) => {
  expect(holding(pattern)).toEqual([]);
});

test('only these make regular expressions, of words of their own and of the digits of a date', () => {
  expect(holding(/new RegExp\(/)).toEqual([
    'functions/rights/pdf/right-to-left.ts',
    'shared/concerns/name-patterns.ts',
  ]);
});

test('conditions of the table are written in the code, with what varies as values', () => {
  const built =
    /(ConditionExpression|FilterExpression|UpdateExpression)[^,;]*`[^`]*\$\{\s*(input|event|body|query)\b/;
  expect(holding(built)).toEqual([]);
});

test('only these call other systems, each at an address from the settings', () => {
  expect(
    holding(/(?<![.\w])fetch\(['"`]https?:|from 'node:https?'|from 'openid-client'|await fetch\(/),
  ).toEqual([
    'functions/identity/clients/directory.ts',
    'functions/identity/clients/unilogin.ts',
    'functions/letters/clients/http.ts',
    'web/src/lib/api/send.ts',
  ]);
});

test('only ids, versions, years and choices stand in an address, and what is sought in guidance that is for everyone; code and state are good once', () => {
  const allowed = ['after', 'before', 'code', 'error', 'forUnit', 'groupId', 'municipality', 'returnTo'];
  const choices = [
    'age',
    'audience',
    'degree',
    'from',
    'language',
    'law',
    'reason',
    'show',
    'theme',
    'year',
    'zone',
  ];
  const harmless = new Set([
    ...allowed,
    ...choices,
    'born',
    'side',
    'state',
    'stepUp',
    'unitId',
    'version',
    'which',
  ]);
  const strange = contracts
    .filter(({ method }) => method === 'GET' || method === 'DELETE')
    .flatMap(({ name, path, input }) => {
      const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
      const inQuery = Object.keys(schema.properties ?? {}).filter(
        (one) => !pathParameters(path).includes(one),
      );
      return inQuery.filter((one) => !harmless.has(one)).map((one) => `${name}: ${one}`);
    });
  expect(strange).toEqual(['search-portal: q', 'list-documents: q']);
});

test('no hash but SHA-256, no cipher but AES-256-GCM, no randomness but the secure one', () => {
  const served = ships.filter((file) => !file.startsWith('web/'));
  const calls = served.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /\b(createHash|createHmac|hkdfSync|createCipheriv|createDecipheriv|sign)\('([^']+)'/g,
    ),
  ]);
  expect(new Set(calls.map(([, , algorithm]) => algorithm))).toEqual(new Set(['sha256', 'aes-256-gcm']));
  expect(calls.length).toBeGreaterThan(8);
  // How long to wait before the next try may be guessed.
  expect(holding(/Math\.random\(/)).toEqual([
    'functions/access/reactions/chain-lines.ts',
    'functions/kernel/pause.ts',
  ]);
});
