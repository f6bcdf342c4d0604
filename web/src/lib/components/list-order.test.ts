import { describe, expect, test } from 'vitest';
import { ordered, searched, type Column } from './list-order.ts';

interface Row {
  name: string;
  age?: number;
}
const columns: Column<Row>[] = [
  { key: 'name', title: 'Navn', value: (row) => row.name },
  {
    key: 'age',
    title: 'Alder',
    value: (row) => row.age,
    text: (row) => (row.age === undefined ? '–' : `${row.age} år`),
  },
];
const names = (rows: Row[]) => rows.map((row) => row.name);
const rows: Row[] = [
  { name: 'Åse', age: 4 },
  { name: 'Anna' },
  { name: 'Øjvind', age: 10 },
  { name: 'Zoe', age: 2 },
];

describe('a list', () => {
  test('sorts by the Danish alphabet', () => {
    expect(names(ordered(rows, columns, { key: 'name', descending: false }))).toEqual([
      'Anna',
      'Zoe',
      'Øjvind',
      'Åse',
    ]);
  });

  test('sorts numbers as numbers, with the unknown last either way', () => {
    expect(names(ordered(rows, columns, { key: 'age', descending: false }))).toEqual([
      'Zoe',
      'Åse',
      'Øjvind',
      'Anna',
    ]);
    expect(names(ordered(rows, columns, { key: 'age', descending: true }))).toEqual([
      'Øjvind',
      'Åse',
      'Zoe',
      'Anna',
    ]);
  });

  test('keeps the order it was given without one of its own', () => {
    expect(names(ordered(rows, columns))).toEqual(names(rows));
  });

  test('finds rows in which every word stands somewhere, whatever the case', () => {
    expect(names(searched(rows, columns, 'ØJ 10'))).toEqual(['Øjvind']);
    expect(names(searched(rows, columns, 'øj 4'))).toEqual([]);
  });

  test('forgives accents but knows å from a', () => {
    const people = [{ name: 'André' }, { name: 'Åge' }, { name: 'Age' }];
    expect(names(searched(people, columns, 'andre'))).toEqual(['André']);
    expect(names(searched(people, columns, 'age'))).toEqual(['Age']);
  });
});
