import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantArchive } from '../constructs/record-archive.ts';
import { StreamListener } from '../constructs/stream-listener.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from '../stacks/data.ts';

const NAMESPACE = 'RoedTraad/Record';

/** What keeps the record of reads: the chain, the watch over how much is read, and the nightly export. */
export function addRecordKeepers(
  scope: Construct,
  { data, settings }: { data: DataStack; settings: Settings },
): void {
  const keeper = new StreamListener(scope, 'RecordChanges', {
    table: data.table,
    key: data.key,
    bundle: 'access-reactions',
    description: 'Chains the record of reads, arranges it by who read, and watches for mass reading',
    // A filter of an event source knows no pattern in the middle of a key.
    heard: [{ pk: settings.municipalities.map(({ tenant }) => ({ prefix: `${tenant}#record#` })) }],
    hurt: 'Reads are recorded but not chained, and mass reading raises no alarm. Nothing is lost; look at the failed change.',
  });
  alarmOnWords(keeper, 'MassRead', {
    words: 'mass read',
    hurt: 'Somebody has read about unusually many children within an hour. An administrator must look at the page of reads and ask why.',
  });
  alarmOnWords(keeper, 'RecordChanged', {
    words: 'record changed',
    hurt: 'Somebody has changed or removed lines of the record, which families rely on. Run npm run audit:verify and find out who had the rights.',
  });

  const exporter = new ModuleFunction(scope, 'RecordExport', {
    bundle: 'access-steps',
    description: 'Puts each day of the record into the locked archive',
    environment: {
      TABLE_NAME: data.table.tableName,
      RECORD_BUCKET: data.recordBucket.bucketName,
      TENANTS: settings.municipalities.map((one) => one.tenant).join(','),
    },
    logKey: data.key,
    timeout: Duration.minutes(15),
    memory: 1769,
    hurt: 'The record of yesterday is not in the archive. It is taken the next night; look at the log when that fails too.',
  });
  grantTable(exporter, data, readWrite);
  grantArchive(exporter, data);
  new Rule(scope, 'RecordNightly', {
    description: 'Every night, when the day before is over in Denmark',
    // 03:30 or 04:30 in Denmark: the last changes of the day before have long been taken.
    schedule: Schedule.cron({ minute: '30', hour: '2' }),
    targets: [new LambdaFunction(exporter, { event: RuleTargetInput.fromObject({ step: 'export-record' }) })],
  });
}

/** An alarm on the words of one line of the function's log. */
function alarmOnWords(
  fn: ModuleFunction,
  id: string,
  { words, hurt }: { words: string; hurt: string },
): void {
  new MetricFilter(fn, `${id}Lines`, {
    logGroup: fn.logGroup,
    metricNamespace: NAMESPACE,
    metricName: id,
    filterPattern: FilterPattern.stringValue('$.message', '=', words),
  });
  new AlarmWithVictim(fn, id, {
    metric: new Metric({
      namespace: NAMESPACE,
      metricName: id,
      statistic: 'sum',
      period: Duration.minutes(5),
    }),
    threshold: 1,
    hurt,
  });
}
