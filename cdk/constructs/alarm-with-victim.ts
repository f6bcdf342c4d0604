import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface AlarmWithVictimProps {
  metric: IMetric;
  /** Alarm when the metric is at least this, in `periods` consecutive periods. */
  threshold: number;
  periods?: number;
  /** One sentence: who is hurt while this lasts, and what to do first. It is the alarm's description. */
  hurt: string;
}

/** Marks every alarm of the house, so that the watch stack can connect them all. */
export class AlarmWithVictim extends Alarm {
  constructor(scope: Construct, id: string, props: AlarmWithVictimProps) {
    if (!/^[A-ZÆØÅ].{20,}\.$/s.test(props.hurt))
      throw new Error(`${id}: say in a sentence who is hurt and what to do`);
    super(scope, id, {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: props.hurt,
    });
  }
}
