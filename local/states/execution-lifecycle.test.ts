import { afterEach, expect, test } from 'vitest';
import { FunctionError } from '#local/functions/function-error.ts';
import { closeAll, ended, FUNCTION, MACHINE, open, task, waiting } from './a-machine.ts';
import { answerStates } from './states-api.ts';

afterEach(closeAll);

test('a redriven execution goes on at the state that failed', async () => {
  let isBroken = true;
  const states = {
    One: task('Two', { Parameters: { FunctionName: FUNCTION, Payload: { step: 1 } } }),
    Two: task(undefined, { Parameters: { FunctionName: FUNCTION, Payload: { step: 2 } } }),
  };
  const { executions, calls } = open(states, 'One', ({ step }) => {
    if (step === 2 && isBroken) throw new FunctionError('Broken', 'no');
    return null;
  });
  const execution = executions.start(MACHINE, undefined, '{"keep":"me"}');
  expect(await ended(executions, execution)).toMatchObject({ status: 'FAILED', error: 'Broken' });
  isBroken = false;
  executions.redrive(execution.arn);
  expect(await ended(executions, execution)).toMatchObject({ status: 'SUCCEEDED', output: '{"keep":"me"}' });
  expect(calls.map(({ step }) => step)).toEqual([1, 2, 2]);
  expect(() => executions.redrive(execution.arn)).toThrow('did not succeed');
});

test('starting twice under one name is one execution; with another input or after its end it is refused', async () => {
  const { executions, clock } = open({ Rest: { Type: 'Wait', Seconds: 60, End: true } }, 'Rest', () => null);
  const first = executions.start(MACHINE, 'same', '{"a":1,"b":2}');
  expect(executions.start(MACHINE, 'same', '{"b":2,"a":1}')).toBe(first);
  expect(() => executions.start(MACHINE, 'same', '{"a":2}')).toThrow('An execution of that name exists.');
  await waiting(executions, first);
  clock.advance(60_000);
  await ended(executions, first);
  expect(() => executions.start(MACHINE, 'same', '{"a":1,"b":2}')).toThrow(
    'An execution of that name exists.',
  );
});

test('a stopped execution stays stopped after a restart', async () => {
  const first = open({ Rest: { Type: 'Wait', Seconds: 60, End: true } }, 'Rest', () => null);
  const { arn } = first.executions.start(MACHINE, undefined, '{}');
  first.executions.stop(arn, 'Cancelled', 'by the leader');
  const { executions } = await first.reopen();
  expect(executions.get(arn)).toMatchObject({
    status: 'ABORTED',
    error: 'Cancelled',
    cause: 'by the leader',
  });
});

test('an execution that outlives its limit by the clock times out', async () => {
  const { executions, clock } = open(
    { Rest: { Type: 'Wait', Seconds: 5_184_000, End: true } },
    'Rest',
    () => null,
    { TimeoutSeconds: 2_592_000 },
  );
  const execution = executions.start(MACHINE, undefined, '{}');
  await waiting(executions, execution);
  clock.advance(2_592_000_000);
  expect((await ended(executions, execution)).status).toBe('TIMED_OUT');
});

test('the history names each state as Step Functions does', async () => {
  const { executions } = open(
    {
      Choose: {
        Type: 'Choice',
        Choices: [{ Variable: '$.go', BooleanEquals: true, Next: 'Go' }],
        Default: 'Stop',
      },
      Go: task(undefined),
      Stop: { Type: 'Fail', Error: 'No' },
    },
    'Choose',
    () => null,
  );
  const { arn } = await ended(executions, executions.start(MACHINE, undefined, '{"go":true}'));
  const { events } = answerStates(executions, 'GetExecutionHistory', { executionArn: arn }) as {
    events: { type: string }[];
  };
  expect(events.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'ChoiceStateEntered',
    'ChoiceStateExited',
    'TaskStateEntered',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});
