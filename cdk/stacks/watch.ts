import { Stack, type StackProps } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { StreamListener } from '../constructs/stream-listener.ts';
import type { DataStack } from './data.ts';
import type { WebStack } from './web.ts';

/** Who is told when something fails, and one page that shows how it goes. */
export class WatchStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { data: DataStack; web: WebStack; watched: Stack[] },
  ) {
    super(scope, id, props);
    const all = [props.data, props.web, ...props.watched].flatMap((stack) => stack.node.findAll());
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
        [
          // CloudFront keeps its metrics in us-east-1, where no alarm of this region can watch them.
          new GraphWidget({
            title: 'Pages that fail (percent of requests)',
            width: 12,
            region: 'us-east-1',
            left: [siteErrors(props.web.distribution.distributionId)],
          }),
          new GraphWidget({
            title: 'Changes in the table not yet taken (longest wait, ms)',
            width: 12,
            left: all
              .filter((one) => one instanceof StreamListener)
              .map((one) => one.metric('IteratorAge', { statistic: 'max' })),
          }),
        ],
      ],
    });
  }
}

const siteErrors = (distributionId: string) =>
  new Metric({
    namespace: 'AWS/CloudFront',
    metricName: '5xxErrorRate',
    dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    region: 'us-east-1',
  });
