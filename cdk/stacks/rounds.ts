import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { StandardMachine } from '../constructs/standard-machine.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import { addListener } from '../modules/listener.ts';
import { noticesDefinition } from '../modules/notices-machine.ts';
import { roundDefinition } from '../modules/round-machine.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data.ts';

/** What goes on by itself: the rounds' state machines, their schedule, and the one who listens to the table. */
export class RoundsStack extends Stack {
  readonly roundMachine: StateMachine;
  readonly noticesMachine: StateMachine;
  readonly scheduleGroup: CfnScheduleGroup;
  readonly schedulerRole: Role;

  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack; settings: Settings }) {
    super(scope, id, props);
    const { data, settings } = props;
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

    const { roundMachine, scheduleGroup, schedulerRole } = this;
    addListener(this, {
      ...{ data, roundMachine, scheduleGroup, schedulerRole, settings },
      missedStartsArn: missed.queueArn,
    });
  }
}
