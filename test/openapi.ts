/** Writes docs/openapi.json anew from the contracts: `node test/openapi.ts`, after a contract has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { openApiDocument } from '#shared/openapi.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const text = JSON.stringify(openApiDocument(version), null, 2);
writeFileSync('docs/openapi.json', await format(text, { parser: 'json', printWidth: 110 }));
