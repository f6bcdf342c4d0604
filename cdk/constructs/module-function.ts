import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundleFolder } from '../products.ts';
import { accept } from './accept.ts';
import { AlarmWithVictim } from './alarm-with-victim.ts';

export interface ModuleFunctionProps {
  /** The folder below .build/functions, for example `rounds-api`. */
  bundle: string;
  description: string;
  environment: Record<string, string>;
  /** Key of the log group. */
  logKey: IKey;
  /** One sentence: who is hurt when this fails, and what to do first. */
  hurt: string;
  timeout?: Duration;
  /** MB; more memory is also more processor. */
  memory?: number;
}

/** A function of the house: Node 24 on arm64, a role of its own without managed policies, kept logs, and an alarm. */
export class ModuleFunction extends Function {
  constructor(scope: Construct, id: string, props: ModuleFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: props.logKey,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, id, {
      code: Code.fromAsset(bundleFolder(scope, props.bundle)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      description: props.description,
      environment: { POWERTOOLS_SERVICE_NAME: props.bundle, ...props.environment },
      // No reserved concurrency: the account's limit is shared, and the table takes bursts on demand.
      timeout: props.timeout ?? Duration.seconds(15),
      memorySize: props.memory ?? 512,
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
    });
    // X-Ray's two write actions name no resource (service authorization reference).
    accept(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray and ListStreams take no narrower resource than all',
    );
    const period = Duration.minutes(5);
    new AlarmWithVictim(this, 'Fails', {
      metric: new MathExpression({
        expression: 'errors + turnedAway',
        usingMetrics: { errors: this.metricErrors(), turnedAway: this.metricThrottles() },
        label: 'calls that failed or were turned away',
        period,
      }),
      threshold: 1,
      hurt: props.hurt,
    });
  }
}
