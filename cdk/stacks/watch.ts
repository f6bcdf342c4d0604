import { Stack, type StackProps } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import type { DataStack } from './data.ts';

/** Who is told when something fails, and one page that shows how it goes. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack; watched: Stack[] }) {
    super(scope, id, props);
    const all = [props.data, ...props.watched].flatMap((stack) => stack.node.findAll());
    const alarms = all.filter((one) => one instanceof AlarmWithVictim);
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(props.data.alarmTopic));
    const functions = all.filter((one) => one instanceof ModuleFunction);
    new Dashboard(this, 'HowItGoes', {
      widgets: [
        [new AlarmStatusWidget({ title: 'Who is hurt', alarms, width: 24 })],
        [
          new GraphWidget({
            title: 'Longest answers (p95, ms)',
            width: 12,
            left: functions.map((fn) => fn.metricDuration({ statistic: 'p95' })),
          }),
          new GraphWidget({ title: 'Failures', width: 12, left: functions.map((fn) => fn.metricErrors()) }),
        ],
      ],
    });
  }
}
