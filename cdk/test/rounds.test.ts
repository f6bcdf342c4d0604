import { Match, type Template } from 'aws-cdk-lib/assertions';
import aslValidator from 'asl-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { stubApp, templateOf } from './synthesized.ts';

interface State {
  Type: string;
  Retry?: { ErrorEquals: string[]; MaxAttempts: number; JitterStrategy: string }[];
  Resource?: string;
  ItemProcessor?: { States: Record<string, State>; ProcessorConfig: { Mode: string } };
  Parameters?: { step?: string };
}
let template: Template;
let machines: Record<string, { States: Record<string, State> }>;
beforeAll(() => {
  template = templateOf(stubApp(), 'RoedTraadRounds');
  machines = Object.fromEntries(
    Object.entries(template.findResources('AWS::StepFunctions::StateMachine')).map(([id, machine]) => [
      id.replace(/[0-9A-F]{8}$/, ''),
      definitionOf(machine['Properties']),
    ]),
  );
});

/** The definition with the function's address filled in. */
function definitionOf(properties: { DefinitionString: { 'Fn::Join': [string, unknown[]] } }) {
  const [, parts] = properties.DefinitionString['Fn::Join'];
  const filled = parts.map((part) =>
    typeof part === 'string' ? part : 'arn:aws:lambda:eu-west-1:000000000000:function:steps',
  );
  return JSON.parse(filled.join('')) as { States: Record<string, State> };
}

const statesOf = (machine: { States: Record<string, State> }): [string, State][] =>
  Object.entries(machine.States).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...(state.ItemProcessor ? statesOf(state.ItemProcessor) : []),
  ]);

describe.each(['Round', 'Notices'])('the machine %s', (id) => {
  const machine = () => machines[id] ?? { States: {} };

  test('is written in valid Amazon States Language', () => {
    const { isValid, errorsText } = aslValidator(machine());
    expect(isValid, isValid ? '' : errorsText('\n')).toBe(true);
  });

  test('tries every task again, so that it can be killed and redriven anywhere', () => {
    const tasks = statesOf(machine()).filter(([, state]) => state.Type === 'Task');
    expect(tasks.length).toBeGreaterThan(2);
    for (const [name, state] of tasks)
      expect(
        state.Retry?.some(
          (retry) =>
            retry.ErrorEquals.includes('States.ALL') &&
            retry.MaxAttempts >= 3 &&
            retry.JitterStrategy === 'FULL',
        ),
        name,
      ).toBe(true);
  });

  test('fans out in batches within one execution', () => {
    const maps = statesOf(machine()).filter(([, state]) => state.Type === 'Map');
    expect(maps.length).toBeGreaterThan(0);
    for (const [, map] of maps) expect(map.ItemProcessor?.ProcessorConfig.Mode).toBe('INLINE');
  });

  test('gives no two states the same name', () => {
    const names = statesOf(machine()).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a broken definition is refused', () => {
  expect(aslValidator({ StartAt: 'Nowhere', States: { Over: { Type: 'Succeed' } } }).isValid).toBe(false);
});

test('the round goes through all its steps', () => {
  const steps = statesOf(machines['Round'] ?? { States: {} }).map(([, state]) => state.Parameters?.step);
  expect(steps.filter((step) => step !== undefined).sort()).toEqual([
    'begin',
    'close-batch',
    'close-own',
    'lock',
    'mark-open',
    'mark-reminded',
    'next-moment',
    'open-batch',
    'remind-batch',
    'settle',
  ]);
});

test('both machines are Standard, logged without data, and traced', () => {
  template.allResourcesProperties('AWS::StepFunctions::StateMachine', {
    StateMachineType: 'STANDARD',
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    TracingConfiguration: { Enabled: true },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', {
    LogGroupName: '/aws/vendedlogs/states/RoedTraadRounds-Round',
  });
});

describe('those who listen to the table', () => {
  test('hear only of the items they care for', () => {
    const filters = Object.values(template.findResources('AWS::Lambda::EventSourceMapping')).map(
      (one) =>
        (one['Properties'] as { FilterCriteria: { Filters: { Pattern: string }[] } }).FilterCriteria.Filters,
    );
    expect(filters.flat().map((filter) => JSON.parse(filter.Pattern) as unknown)).toEqual(
      expect.arrayContaining([
        { dynamodb: { Keys: { pk: { S: [{ suffix: '#rounds' }] } } } },
        { dynamodb: { Keys: { sk: { S: ['roster', { prefix: 'c#' }] } } } },
        { dynamodb: { Keys: { sk: { S: ['profile'] } } } },
      ]),
    );
  });

  test('tell one bad change to a queue and go on with the others', () => {
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

describe('the scheduler', () => {
  test('takes on its role for our schedules only', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'scheduler.amazonaws.com' },
            Condition: {
              StringEquals: {
                'aws:SourceAccount': { Ref: 'AWS::AccountId' },
                'aws:SourceArn': Match.anyValue(),
              },
            },
          },
        ],
      },
    });
  });

  test('is handed that role by the reactions, and no other service is', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'iam:PassRole',
            Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
          }),
        ]),
      },
    });
  });
});
