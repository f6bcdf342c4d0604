import { type Item, typeOf } from './attribute-value.ts';
import type { Source } from './page-range.ts';
import { invalid } from './refusal.ts';
import type { PageRequest } from './request.ts';
import type { TableDescription } from './table-description.ts';

/** Throws ValidationException when an item has an index key attribute of another type, or an empty one. */
export function checkIndexKeys(table: TableDescription, item: Item): void {
  for (const index of [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])]) {
    for (const { AttributeName: name } of index.KeySchema) {
      const value = item[name];
      if (!value) continue;
      const expected = table.AttributeDefinitions.find(
        ({ AttributeName }) => AttributeName === name,
      )?.AttributeType;
      if (typeOf(value) !== expected) {
        throw invalid(
          `One or more parameter values were invalid: Type mismatch for Index Key ${name} Expected: ${expected} ` +
            `Actual: ${typeOf(value)} IndexName: ${index.IndexName}`,
        );
      }
      if (value.S === '' || value.B === '') {
        throw invalid(
          'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
            'The AttributeValue for a key attribute cannot contain an empty string value. ' +
            `IndexName: ${index.IndexName}, IndexKey: ${name}`,
        );
      }
    }
  }
}

/** The attributes a request's projection asks for that the index does not hold. */
export function notProjected({ table, index }: Source, request: PageRequest): string[] {
  if (!index || index.Projection.ProjectionType === 'ALL') return [];
  const held = new Set([
    ...[...table.KeySchema, ...index.KeySchema].map(({ AttributeName }) => AttributeName),
    ...(index.Projection.NonKeyAttributes ?? []),
  ]);
  const paths = request._projection?.paths ?? request.AttributesToGet ?? [];
  return paths.map((path) => String(Array.isArray(path) ? path[0] : path)).filter((name) => !held.has(name));
}
