import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineScriptHashes } from '../constructs/security-headers.ts';

const source = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const siteWith = (...pages: string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-site-'));
  pages.forEach((page, n) => writeFileSync(join(folder, `${n}.html`), page));
  return folder;
};

test('every inline script is allowed by its hash, to the last blank', () => {
  const script = '\n\t\tstart();\n\t';
  expect(inlineScriptHashes(siteWith(`<script>${script}</script><script type="module">a</script>`))).toEqual([
    source(script),
    source('a'),
  ]);
});

test('a script of several pages is named once', () => {
  expect(inlineScriptHashes(siteWith('<script>a</script>', '<script>a</script>'))).toEqual([source('a')]);
});

test('a script with a source needs no hash', () => {
  expect(inlineScriptHashes(siteWith('<script type="module" src="/start.js"></script>'))).toEqual([]);
});
