import { Stack } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, type IRole } from 'aws-cdk-lib/aws-iam';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { StreamListener, type KeyPattern } from '../constructs/stream-listener.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from '../stacks/data.ts';

/** The keys that the modules' reactions hear of. Lambda takes five patterns for one event source. */
const heard: readonly KeyPattern[] = [
  // A round, for its schedule.
  { pk: [{ suffix: '#rounds' }] },
  // The packed group and each child in a round, for the counters; nothing else changes a count.
  { sk: ['roster', { prefix: 'c#' }] },
  // A child, for its open cases and dialogues when it moves or is renamed.
  { sk: ['profile'] },
  // The answer to a stop, for the leader.
  { sk: [{ prefix: 'notification#' }] },
];

/** What the reactions reach. */
interface Surroundings {
  data: DataStack;
  roundMachine: IStateMachine;
  scheduleGroup: CfnScheduleGroup;
  schedulerRole: IRole;
  missedStartsArn: string;
  settings: Pick<Settings, 'municipalities'>;
}

/** The one function that hears of changes in the table for all modules but the record of reads. */
export function addListener(
  scope: Construct,
  { data, roundMachine, scheduleGroup, schedulerRole, missedStartsArn, settings }: Surroundings,
): void {
  const listener = new StreamListener(scope, 'Changes', {
    table: data.table,
    key: data.key,
    bundle: 'listener-reactions',
    description: 'Hands each change in the table to the modules that react to it',
    environment: {
      ROUND_MACHINE_ARN: roundMachine.stateMachineArn,
      SCHEDULE_GROUP: scheduleGroup.ref,
      SCHEDULER_ROLE_ARN: schedulerRole.roleArn,
      MISSED_STARTS_ARN: missedStartsArn,
      TENANTS: settings.municipalities.map(({ tenant }) => tenant).join(','),
    },
    heard,
    hurt: 'A planned round may not start on its day, leaders see counts that lag behind, and the cases and dialogues of a child that has moved still stand with the old place. The assessments themselves are safe; look at the failed change.',
  });
  new Rule(scope, 'PlacesNightly', {
    description: 'Every night, when the day has begun in Denmark: a place that begins or ends today',
    // 01:10 or 02:10 in Denmark, before anybody works.
    schedule: Schedule.cron({ minute: '10', hour: '0' }),
    targets: [new LambdaFunction(listener, { event: RuleTargetInput.fromObject({ step: 'follow-places' }) })],
  });
  listener.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'scheduler:CreateSchedule',
        'scheduler:UpdateSchedule',
        'scheduler:DeleteSchedule',
        'scheduler:GetSchedule',
      ],
      resources: [
        Stack.of(scope).formatArn({
          service: 'scheduler',
          resource: 'schedule',
          resourceName: `${scheduleGroup.ref}/*`,
        }),
      ],
    }),
  );
  listener.addToRolePolicy(
    new PolicyStatement({
      actions: ['iam:PassRole'],
      resources: [schedulerRole.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    }),
  );
  accept(
    listener.role ?? listener,
    `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:${Stack.of(scope).region}:<AWS::AccountId>:schedule/<Schedules>/*]`,
    'The schedules of this group are made at run time, one for each planned round',
  );
}
