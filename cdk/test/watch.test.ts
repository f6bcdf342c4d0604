import { App, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { expect, test } from 'vitest';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { allResources, stubApp } from './synthesized.ts';

const metric = new Metric({ namespace: 'Any', metricName: 'Any', period: Duration.minutes(5) });

test.each(['', 'Errors.', 'something fails and nobody knows whom it hurts'])(
  'an alarm that only says %j is refused',
  (hurt) => {
    const stack = new Stack(new App({ analyticsReporting: false }), 'Any');
    expect(() => new AlarmWithVictim(stack, 'Alarm', { metric, threshold: 1, hurt })).toThrow('who is hurt');
  },
);

test('one page shows every alarm there is', () => {
  const stacks = allResources(stubApp());
  const alarms = Object.values(stacks).flatMap((all) =>
    Object.values(all).filter((one) => one.Type === 'AWS::CloudWatch::Alarm'),
  );
  const dashboard = JSON.stringify(
    Object.values(stacks['RoedTraadWatch'] ?? {}).find((one) => one.Type === 'AWS::CloudWatch::Dashboard'),
  );
  const shown = new Set(dashboard.match(/RoedTraad\w+:ExportsOutputFnGetAtt\w+Arn\w{8}/g));
  expect(alarms.length).toBeGreaterThan(20);
  expect(shown.size).toBe(alarms.length);
  expect(dashboard).toContain('us-east-1');
});
