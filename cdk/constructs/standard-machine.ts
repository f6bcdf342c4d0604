import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { CfnFunction, Function } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
  type IChainable,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { AlarmWithVictim } from './alarm-with-victim.ts';

/** A Standard state machine of the house: logged without data, traced, and with an alarm when an execution fails. */
export class StandardMachine extends StateMachine {
  constructor(
    scope: Construct,
    id: string,
    props: { definition: IChainable; calls: Function; key: IKey; hurt: string },
  ) {
    super(scope, id, {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(props.definition),
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: new LogGroup(scope, `${id}Log`, {
          // Under this prefix the log's resource policy does not grow with each machine (Step Functions guide).
          logGroupName: `/aws/vendedlogs/states/${Stack.of(scope).stackName}-${id}`,
          retention: RetentionDays.THREE_MONTHS,
          encryptionKey: props.key,
          // The name is fixed: what a failed first deployment left behind would stop the next.
          removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        }),
      },
    });
    const called = Stack.of(props.calls).getLogicalId(props.calls.node.defaultChild as CfnFunction);
    accept(
      this,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray and log delivery take no narrower resource than all',
    );
    accept(
      this,
      `AwsSolutions-IAM5[Resource::<${called}.Arn>:*]`,
      'The function may be called in any version',
    );
    new AlarmWithVictim(this, 'Failed', {
      metric: new MathExpression({
        expression: 'failed + late + stopped',
        usingMetrics: {
          failed: this.metricFailed(),
          late: this.metricTimedOut(),
          stopped: this.metricAborted(),
        },
        label: 'executions that did not reach their end',
        period: Duration.minutes(5),
      }),
      threshold: 1,
      hurt: props.hurt,
    });
  }
}
