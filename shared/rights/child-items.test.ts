import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { childItemOf, childItems } from './child-items.ts';

const first = (sortKey: string) => sortKey.split('#')[0] ?? '';

/** The sort keys that the code gives to items of a child's partition. */
function writtenByCode(): string[] {
  const sources = globSync('functions/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  return sources.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const named = new Map(
      [...source.matchAll(/const ([A-Z_]+) = '([^']+)'/g)].map(([, name, text]) => [name, text]),
    );
    const keys = source.matchAll(
      /pk: (?:childKey\([^)]*\)\.pk|partition\(tenant, 'child', \w+\)),\s*sk: (?:([A-Z_]+)|[`']([^`']+))/g,
    );
    return [...keys].map(
      ([, name, text]) =>
        named.get(name) ?? (text ?? '').replace(/\$\{([A-Z_]+)\}/, (_, one: string) => named.get(one) ?? ''),
    );
  });
}

/** The sort keys that docs/table.md has in a child's partition. */
function writtenInTheTable(): string[] {
  const rows = readFileSync('docs/table.md', 'utf8')
    .split('\n')
    .filter((line) => line.includes('`T#child#<'));
  return rows.flatMap((row) => {
    const [, , pk = '', sk = ''] = row.split('|');
    const place = pk.split(';').findIndex((one) => one.includes('T#child#'));
    return (
      sk
        .split(';')
        .at(place)
        ?.match(/`([^`]+)`/)?.[1] ?? []
    );
  });
}

describe('every kind of item in a child’s partition', () => {
  test('that the code writes says which rule it falls under and where it is told', () => {
    const written = [...new Set(writtenByCode().map(first))];
    expect(written).toEqual(expect.arrayContaining(['case', 'plan', 'voice', 'file-request', 'letter']));
    expect(written.filter((name) => !childItemOf(name))).toEqual([]);
  });

  test('that the table’s page names says so, too, and the page names each', () => {
    const named = [...new Set(writtenInTheTable().map(first))];
    expect(named.toSorted()).toEqual(Object.keys(childItems).toSorted());
  });

  test('is told in the archive unless it holds nothing of its own or is about the file itself', () => {
    const silent = Object.entries(childItems).filter(([, { archive }]) =>
      ['holds-nothing', 'is-the-file'].includes(archive),
    );
    expect(silent.map(([name]) => name)).toEqual([
      'sparring-basis',
      'dialogue-latest',
      'erasure',
      'file-request',
      'file-open',
    ]);
  });
});
