import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { readOpenItems } from '#functions/insight/store/open-items.ts';
import { tasksIn } from './store/task-store.ts';

let town: TestTable;
beforeEach(async () => {
  town = await openTestTable();
});
afterEach(() => town.close());

test('what other modules keep among a unit’s tasks is theirs: the rounds’ own are listed beside it', async () => {
  const pk = '0899#tasks#myren';
  await town.table.batchWrite([
    { put: { pk, sk: 'call#efteraar#myren-rod', kind: 'call', roundId: 'efteraar', groupId: 'myren-rod' } },
    { put: { pk, sk: 'case#barnet#sag-et', kind: 'case', childId: 'barnet', dueOn: '2026-12-07' } },
    { put: { pk, sk: 'dialogue#barnet#samtale', kind: 'dialogue', childId: 'barnet' } },
  ]);
  expect(tasksIn('myren', await readOpenItems(town.table, '0899', 'myren'))).toEqual({
    calls: [{ kind: 'call', unitId: 'myren', roundId: 'efteraar', groupId: 'myren-rod' }],
    reviews: [],
  });
});
