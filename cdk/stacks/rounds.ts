import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { StandardMachine } from '../constructs/standard-machine.ts';
import { StreamListener } from '../constructs/stream-listener.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import { noticesDefinition } from '../modules/notices-machine.ts';
import { roundDefinition } from '../modules/round-machine.ts';
import type { DataStack } from './data.ts';

/** What goes on by itself: the rounds' state machines, their schedule, and those who listen to the table. */
export class RoundsStack extends Stack {
  readonly roundMachine: StateMachine;
  readonly noticesMachine: StateMachine;
  readonly scheduleGroup: CfnScheduleGroup;
  readonly schedulerRole: Role;

  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack }) {
    super(scope, id, props);
    const { data } = props;
    const steps = new ModuleFunction(this, 'Steps', {
      bundle: 'rounds-steps',
      description: 'The tasks of the round and notice machines',
      environment: { TABLE_NAME: data.table.tableName },
      logKey: data.key,
      timeout: Duration.minutes(5),
      memory: 1024,
      hurt: 'A round does not open, remind or close on its day. Staff see no list, or an old one. Find the failed execution and redrive it.',
    });
    grantTable(steps, data, readWrite);

    this.roundMachine = new StandardMachine(this, 'Round', {
      definition: roundDefinition(this, steps),
      calls: steps,
      key: data.key,
      hurt: 'A round stands still half way: some groups are open and others are not. Find the failed execution and redrive it.',
    });
    this.noticesMachine = new StandardMachine(this, 'Notices', {
      definition: noticesDefinition(this, steps),
      calls: steps,
      key: data.key,
      hurt: 'Staff cannot register some children, since their notice is not recorded. Find the failed execution and redrive it.',
    });

    const missed = new FailureQueue(this, 'MissedStarts', {
      key: data.key,
      hurt: 'A planned round did not start on its day. Open it by hand on the page of the rounds.',
    });
    accept(missed, 'AwsSolutions-SQS3', 'Starts that were missed end here, and a person takes them out');
    this.scheduleGroup = new CfnScheduleGroup(this, 'Schedules', { name: `${id}-rounds` });
    this.schedulerRole = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': this.account,
            'aws:SourceArn': this.formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: this.scheduleGroup.ref,
            }),
          },
        },
      }),
    });
    this.roundMachine.grantStartExecution(this.schedulerRole);
    missed.grantSendMessages(this.schedulerRole);

    const schedules = new StreamListener(this, 'RoundChanges', {
      table: data.table,
      key: data.key,
      bundle: 'rounds-reactions',
      description: 'Keeps the schedule of every planned round',
      environment: {
        ROUND_MACHINE_ARN: this.roundMachine.stateMachineArn,
        SCHEDULE_GROUP: this.scheduleGroup.ref,
        SCHEDULER_ROLE_ARN: this.schedulerRole.roleArn,
        MISSED_STARTS_ARN: missed.queueArn,
      },
      keys: { pk: [{ suffix: '#rounds' }] },
      hurt: 'A planned round may not start on its day, or one that was cancelled starts. Look at the failed change.',
    });
    schedules.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'scheduler:CreateSchedule',
          'scheduler:UpdateSchedule',
          'scheduler:DeleteSchedule',
          'scheduler:GetSchedule',
        ],
        resources: [
          this.formatArn({
            service: 'scheduler',
            resource: 'schedule',
            resourceName: `${this.scheduleGroup.ref}/*`,
          }),
        ],
      }),
    );
    schedules.addToRolePolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.schedulerRole.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    accept(
      schedules.role ?? schedules,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:${this.region}:<AWS::AccountId>:schedule/<Schedules>/*]`,
      'The schedules of this group are made at run time, one for each planned round',
    );
    new StreamListener(this, 'Counters', {
      table: data.table,
      key: data.key,
      bundle: 'insight-reactions',
      description: 'Keeps the counters of the rounds',
      // The packed group and each child in a round; nothing else changes a count.
      keys: { sk: ['roster', { prefix: 'c#' }] },
      hurt: 'Leaders and staff see counts that lag behind. The assessments themselves are safe; look at the failed change.',
    });
  }
}
