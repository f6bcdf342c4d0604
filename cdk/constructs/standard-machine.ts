import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
  type IChainable,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { AlarmWithVictim } from './alarm-with-victim.ts';

/** A Standard state machine of the house: logged without data, traced, and with an alarm when an execution fails. */
export class StandardMachine extends StateMachine {
  constructor(scope: Construct, id: string, props: { definition: IChainable; key: IKey; hurt: string }) {
    super(scope, id, {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(props.definition),
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: new LogGroup(scope, `${id}Log`, {
          logGroupName: `/aws/vendedlogs/states/${scope.node.id}-${id}`,
          retention: RetentionDays.THREE_MONTHS,
          encryptionKey: props.key,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
      },
    });
    new AlarmWithVictim(this, 'Failed', { metric: this.metricFailed(), threshold: 1, hurt: props.hurt });
  }
}
