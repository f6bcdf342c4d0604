import { expect, test } from 'vitest';
import { areOrders, differingOrders, isSameOrders } from './order-differences.ts';

const begin = { id: 'begin', title: 'Start her', intro: '', documentIds: ['one', 'two'] };
const sleep = { id: 'sleep', title: 'Søvn', intro: 'Om ro', documentIds: ['three'] };

test('of two who edit the reading orders each is shown what the other has otherwise', () => {
  const mine = [{ ...begin, documentIds: ['two', 'one'] }, sleep];
  const theirs = [begin, sleep, { ...sleep, id: 'new', title: 'Mad' }];
  expect(differingOrders({ theirs, mine })).toEqual({ theirs: [begin, theirs[2]], mine: [mine[0]] });
});

test('who only moved an order sees them all', () => {
  const sides = { theirs: [begin, sleep], mine: [sleep, begin] };
  expect(differingOrders(sides)).toEqual(sides);
});

test('space at the ends changes nothing', () => {
  expect(isSameOrders([begin], [{ ...begin, title: 'Start her ' }])).toBe(true);
  expect(isSameOrders([begin, sleep], [sleep, begin])).toBe(false);
});

test('only reading orders are taken out of what the device has kept', () => {
  expect(areOrders([begin])).toBe(true);
  for (const other of [undefined, 'x', {}, [null], [{ title: 'x' }]]) expect(areOrders(other)).toBe(false);
});
