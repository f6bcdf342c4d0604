import { App, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnApi, CfnAuthorizer, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, type ITable, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  Code,
  Function as Lambda,
  Runtime,
  StartingPosition,
  FilterCriteria,
  FilterRule,
} from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
import {
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
  ContextAttribute,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  DefinitionBody,
  JsonPath,
  StateMachine,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke as InvokeTask } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { site } from './site.ts';

const HANDLERS = ['api', 'on-stream', 'on-queue', 'on-object', 'step', 'on-schedule'];

/**
 * Synthesizes a small application that has nothing to do with the product: two stacks, a table with a stream, a queue,
 * a bucket with notices, an HTTP API, a state machine that waits, a schedule, and a site. Gives the assembly's folder.
 */
export async function synthesizeForeignApp(folder: string): Promise<string> {
  const bundles = join(folder, 'bundles');
  for (const name of HANDLERS) mkdirSync(join(bundles, name), { recursive: true });
  await build({
    entryPoints: Object.fromEntries(
      HANDLERS.map((name) => [`${name}/index`, join(import.meta.dirname, 'handlers', `${name}.ts`)]),
    ),
    outdir: bundles,
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const outdir = join(folder, 'cdk.out');
  const app = new App({ outdir, analyticsReporting: false });
  serviceStack(app, dataStack(app), bundles);
  app.synth();
  return outdir;
}

function dataStack(app: App) {
  const stack = new Stack(app, 'Data');
  const table = new TableV2(stack, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  return { stack, table, bucket: new Bucket(stack, 'Files') };
}

function serviceStack(
  app: App,
  { table, bucket: files }: ReturnType<typeof dataStack>,
  bundles: string,
): void {
  const stack = new Stack(app, 'Service');
  const queue = new Queue(stack, 'Queue', { visibilityTimeout: Duration.seconds(60) });
  const givenUp = new Queue(stack, 'GivenUp');
  const lambda = (id: string, name: string, environment: Record<string, string> = {}) => {
    const made = new Lambda(stack, id, {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromAsset(join(bundles, name)),
      timeout: Duration.seconds(20),
      environment: { TABLE_NAME: table.tableName, ...environment },
    });
    table.grantReadWriteData(made);
    return made;
  };

  const onStream = lambda('OnStream', 'on-stream', { QUEUE_URL: queue.queueUrl });
  onStream.addEventSource(
    new DynamoEventSource(table as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      retryAttempts: 2,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      onFailure: new SqsDlq(givenUp),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { kind: { S: FilterRule.isEqual('note') } } },
        }),
      ],
    }),
  );
  const onQueue = lambda('OnQueue', 'on-queue');
  onQueue.addEventSource(new SqsEventSource(queue));
  onQueue.addEventSource(new SqsEventSource(givenUp));
  const inbox = new Bucket(stack, 'Inbox', { bucketName: 'foreign-inbox' });
  inbox.addEventNotification(
    EventType.OBJECT_CREATED,
    new LambdaDestination(lambda('OnObject', 'on-object')),
    { prefix: 'in/' },
  );

  const step = lambda('Step', 'step');
  const task = (name: string, takesMs?: number) =>
    new InvokeTask(stack, name, {
      lambdaFunction: step,
      payload: TaskInput.fromObject({
        step: name,
        name: JsonPath.stringAt('$$.Execution.Name'),
        ...(takesMs !== undefined && { takesMs }),
      }),
      resultPath: JsonPath.DISCARD,
    });
  const machine = new StateMachine(stack, 'Round', {
    stateMachineName: 'foreign-round',
    definitionBody: DefinitionBody.fromChainable(
      task('First')
        .next(task('Slow', 1_500))
        .next(new Wait(stack, 'Until the date', { time: WaitTime.timestampPath('$.until') }))
        .next(new Wait(stack, 'Three days more', { time: WaitTime.duration(Duration.days(3)) }))
        .next(task('Last')),
    ),
  });
  new Schedule(stack, 'Daily', {
    schedule: ScheduleExpression.cron({ minute: '0', hour: '6' }),
    target: new LambdaInvoke(lambda('OnSchedule', 'on-schedule'), {
      input: ScheduleTargetInput.fromObject({ at: ContextAttribute.scheduledTime }),
    }),
  });

  const key = new Key(stack, 'Key', { alias: 'foreign' });
  const secret = new Secret(stack, 'Pepper');
  const environment = {
    MACHINE_ARN: machine.stateMachineArn,
    BUCKET_NAME: inbox.bucketName,
    FILES: files.bucketName,
    KEY: key.keyArn,
  };
  const api = lambda('Api', 'api', { ...environment, PEPPER: secret.secretArn });
  const http = new CfnApi(stack, 'Http', { name: 'foreign', protocolType: 'HTTP' });
  new CfnStage(stack, 'Stage', { apiId: http.ref, stageName: '$default', autoDeploy: true });
  const integration = new CfnIntegration(stack, 'Integration', {
    apiId: http.ref,
    integrationType: 'AWS_PROXY',
    integrationUri: api.functionArn,
    payloadFormatVersion: '2.0',
  });
  const pool = new UserPool(stack, 'People', { signInAliases: { username: true } });
  pool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'foreign-sign-in' } });
  const client = pool.addClient('Client', { authFlows: { adminUserPassword: true }, generateSecret: true });
  const authorizer = new CfnAuthorizer(stack, 'Authorizer', {
    apiId: http.ref,
    name: 'people',
    authorizerType: 'JWT',
    identitySource: ['$request.header.Authorization'],
    jwtConfiguration: {
      issuer: `https://cognito-idp.${stack.region}.amazonaws.com/${pool.userPoolId}`,
      audience: [client.userPoolClientId],
    },
  });
  const target = `integrations/${integration.ref}`;
  new CfnRoute(stack, 'Me', {
    apiId: http.ref,
    routeKey: 'GET /api/me',
    target,
    authorizationType: 'JWT',
    authorizerId: authorizer.ref,
  });
  new CfnOutput(stack, 'Pool', { value: pool.userPoolId });
  new CfnOutput(stack, 'Client', { value: client.userPoolClientId });
  new CfnOutput(stack, 'ClientSecret', { value: client.userPoolClientSecret.unsafeUnwrap() });
  new CfnOutput(stack, 'SignIn', {
    value: `https://foreign-sign-in.auth.${stack.region}.amazoncognito.com/login`,
  });
  new CfnOutput(stack, 'StepArn', { value: step.functionArn });
  for (const [n, routeKey] of [
    'POST /api/notes/{id}',
    'GET /api/items/{id}',
    'POST /api/rounds/{id}',
    'PUT /api/files/{id}',
    'GET /api/echo',
    'POST /api/seal',
  ].entries()) {
    new CfnRoute(stack, `Route${n}`, { apiId: http.ref, routeKey, target });
  }
  site(stack, http.attrApiEndpoint);
}
