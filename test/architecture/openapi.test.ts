import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { pathParameters } from '#shared/contract.ts';
import { contracts } from '#shared/contracts.ts';
import { openApiDocument } from '#shared/openapi.ts';
import { openApiSchema } from './openapi-shape.ts';

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
const written: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

test('docs/openapi.json says what the contracts say; if not, run node test/openapi.ts', () => {
  expect(written).toEqual(openApiDocument(version));
});

describe('docs/openapi.json', () => {
  const document = openApiSchema.parse(written);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ path, method: method.toUpperCase(), ...one })),
  );

  test('describes every contract once, at its method and path', () => {
    const described = operations.map((one) => `${one.operationId} ${one.method} ${one.path}`);
    expect(described.toSorted()).toEqual(
      contracts.map((one) => `${one.name} ${one.method} ${one.path}`).toSorted(),
    );
  });

  test('declares exactly the parameters that stand in each path', () => {
    for (const one of operations) {
      const declared = (one.parameters ?? []).flatMap((parameter) =>
        'in' in parameter && parameter.in === 'path' ? [parameter.name] : [],
      );
      expect(declared, one.operationId).toEqual(pathParameters(one.path));
    }
  });

  test('refers to nothing that is not there, and names nothing that is not used', () => {
    const refs = [...JSON.stringify(written).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    const used = new Set(refs.map(([, kind, name]) => `${kind}/${name}`));
    const named = Object.entries(document.components)
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, parts]) => Object.keys(parts).map((name) => `${kind}/${name}`));
    expect([...used].toSorted()).toEqual(named.toSorted());
  });

  test('asks for the session wherever there is an actor, and for our header wherever something changes', () => {
    for (const one of contracts) {
      const found = operations.find((operation) => operation.operationId === one.name);
      expect(found?.security, one.name).toEqual(one.permission === 'public' ? [] : [{ session: [] }]);
      const header = { $ref: '#/components/parameters/SameOrigin' };
      expect(found?.parameters?.some((parameter) => '$ref' in parameter) ?? false, one.name).toBe(
        one.method !== 'GET',
      );
      if (one.method !== 'GET') expect(found?.parameters).toContainEqual(header);
    }
  });

  test('names every refusal of every contract', () => {
    for (const one of contracts) {
      const responses = JSON.stringify(
        operations.find((operation) => operation.operationId === one.name)?.responses,
      );
      expect(
        one.refusals.filter((code) => !responses.includes(`"${code}"`)),
        one.name,
      ).toEqual([]);
    }
  });
});
