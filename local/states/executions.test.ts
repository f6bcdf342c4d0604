import { afterEach, expect, test } from 'vitest';
import { FunctionError } from '#local/functions/function-error.ts';
import { closeAll, ended, FUNCTION, MACHINE, open, task, until, waiting } from './a-machine.ts';

afterEach(closeAll);

test('a map runs its tasks for every item and gathers their results', async () => {
  const states = {
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemSelector: { 'n.$': '$$.Map.Item.Value', 'round.$': '$$.Execution.Name' },
      ItemProcessor: { StartAt: 'Do', States: { Do: { Type: 'Task', Resource: FUNCTION, End: true } } },
      End: true,
    },
  };
  const { executions } = open(states, 'Each', ({ n, round }) => `${String(round)}-${String(n)}`);
  const done = await ended(executions, executions.start(MACHINE, 'spring', '{"items":[1,2,3]}'));
  expect(JSON.parse(done.output ?? '')).toEqual(['spring-1', 'spring-2', 'spring-3']);
});

test('a failing task is retried at the pace of the clock and then caught', async () => {
  const states = {
    Try: task(undefined, {
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 3600, MaxAttempts: 2, BackoffRate: 2 }],
      Catch: [{ ErrorEquals: ['Busy'], ResultPath: '$.error', Next: 'Sorry' }],
    }),
    Sorry: { Type: 'Pass', End: true },
  };
  const { executions, calls, clock } = open(states, 'Try', () => {
    throw new FunctionError('Busy', 'later');
  });
  const execution = executions.start(MACHINE, undefined, '{}');
  await waiting(executions, execution);
  expect(calls).toHaveLength(1);
  expect(executions.isParked()).toBe(true);
  clock.advance(3_600_000);
  await until(
    () => executions.get(execution.arn),
    (one) => Object.keys(one.pauses).length === 2,
  );
  clock.advance(7_200_000);
  const done = await ended(executions, execution);
  expect(calls).toHaveLength(3);
  expect(done.status).toBe('SUCCEEDED');
  expect(JSON.parse(done.output ?? '')).toMatchObject({ error: { Error: 'Busy' } });
});

test('a wait is counted from when it was entered, over a restart', async () => {
  const states = { Rest: { Type: 'Wait', Seconds: 7200, Next: 'Work' }, Work: task(undefined) };
  const first = open(states, 'Rest', () => 'ok');
  const execution = first.executions.start(MACHINE, 'one', '{"a":1}');
  await waiting(first.executions, execution);
  first.clock.advance(3_600_000);
  const { executions, calls, clock } = await first.reopen();
  await until(
    () => executions.get(execution.arn),
    () => executions.isParked(),
  );
  expect(executions.get(execution.arn).status).toBe('RUNNING');
  clock.advance(3_590_000);
  expect(Object.keys(executions.get(execution.arn).pauses)).toHaveLength(1);
  expect(calls).toHaveLength(0);
  clock.advance(20_000);
  expect((await ended(executions, execution)).status).toBe('SUCCEEDED');
  expect(calls).toEqual([{ a: 1 }]);
});

test('a loop waits anew in each round', async () => {
  const states = {
    Rest: { Type: 'Wait', Seconds: 60, Next: 'Check' },
    Check: { ...task('Enough', { ResultPath: '$.left', ResultSelector: { 'n.$': '$.Payload' } }) },
    Enough: {
      Type: 'Choice',
      Choices: [{ Variable: '$.left.n', NumericGreaterThan: 0, Next: 'Again' }],
      Default: 'Done',
    },
    Again: { Type: 'Pass', Result: { same: true }, Next: 'Rest' },
    Done: { Type: 'Succeed' },
  };
  let left = 3;
  const { executions, calls, clock } = open(states, 'Rest', () => (left -= 1));
  const execution = executions.start(MACHINE, undefined, '{"same":true}');
  for (let round = 1; round <= 3; round += 1) {
    await waiting(executions, execution);
    expect(calls).toHaveLength(round - 1);
    clock.advance(60_000);
    await until(
      () => executions.get(execution.arn),
      () => calls.length === round,
    );
  }
  expect((await ended(executions, execution)).status).toBe('SUCCEEDED');
});

test('a branch goes on while its neighbour waits, and both results are joined', async () => {
  const states = {
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Sleep', States: { Sleep: { Type: 'Wait', SecondsPath: '$.seconds', End: true } } },
        { StartAt: 'Do', States: { Do: { Type: 'Task', Resource: FUNCTION, End: true } } },
      ],
      End: true,
    },
  };
  const { executions, clock } = open(states, 'Both', () => 'done');
  const execution = executions.start(MACHINE, undefined, '{"seconds":600}');
  await waiting(executions, execution);
  clock.advance(600_000);
  expect(JSON.parse((await ended(executions, execution)).output ?? '')).toEqual([{ seconds: 600 }, 'done']);
});
