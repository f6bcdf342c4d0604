import { Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { type CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { contracts } from '#shared/contracts.ts';
import { foreignRoutes } from '#shared/directory/foreign-routes.ts';
import { modules, type Module } from '#shared/modules.ts';
import { accept } from '../constructs/accept.ts';
import { AlarmWithVictim } from '../constructs/alarm-with-victim.ts';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable } from '../constructs/table-rights.ts';
import { moduleApis, type Installation } from '../modules/apis.ts';
import { addRecordKeepers } from '../modules/record.ts';
import { addRosterReader } from '../modules/roster.ts';
import { addFounder } from '../modules/identity.ts';

/** The HTTP API: one function per module, one route per contract, and the token checked before any of them runs. */
export class ApiStack extends Stack {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: StackProps & Installation) {
    super(scope, id, props);
    const { data, identity } = props;
    this.api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      description: 'Everything the pages ask for',
    });
    const authorizer = new HttpJwtAuthorizer('Session', identity.userPool.userPoolProviderUrl, {
      jwtAudience: [identity.client.userPoolClientId],
    });

    const answers = new Map<Module, HttpLambdaIntegration>();
    for (const module of modules)
      answers.set(
        module,
        // One permission for the whole API: one for each route would outgrow the function's policy (20 KB).
        new HttpLambdaIntegration(module, this.#moduleFunction(module, props), {
          scopePermissionToRoute: false,
        }),
      );
    for (const contract of contracts) {
      const integration = answers.get(contract.module);
      if (!integration) throw new Error(`${contract.name}: no function for the module ${contract.module}`);
      const isPublic = contract.permission === 'public';
      const routes = this.api.addRoutes({
        path: `/api${contract.path}`,
        methods: [HttpMethod[contract.method]],
        integration,
        authorizer: isPublic ? new HttpNoneAuthorizer() : authorizer,
      });
      if (isPublic)
        for (const route of routes)
          accept(
            route,
            'AwsSolutions-APIG4',
            'Signing in comes before the token; this route gives no personal data',
          );
    }
    for (const { module, method, path, because } of foreignRoutes) {
      const integration = answers.get(module);
      if (!integration) throw new Error(`${path}: no function for the module ${module}`);
      const [route] = this.api.addRoutes({
        path: `/api${path}`,
        methods: [HttpMethod[method]],
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
      if (route) accept(route, 'AwsSolutions-APIG4', because);
    }
    this.#addStage(props);
    addRosterReader(this, props);
    addRecordKeepers(this, props);
    addFounder(this, data);
  }

  #moduleFunction(module: Module, installation: Installation): ModuleFunction {
    const { data } = installation;
    const { hurt, rights, environment, memory, grant } = moduleApis(installation)[module];
    const fn = new ModuleFunction(this, `${module}-api`, {
      bundle: `${module}-api`,
      description: `Answers the routes of ${module}`,
      environment: { TABLE_NAME: data.table.tableName, ...environment },
      logKey: data.key,
      memory: memory ?? 1024,
      hurt,
    });
    grantTable(fn, data, rights);
    grant?.(fn);
    return fn;
  }

  #addStage({ data }: Installation): void {
    const log = new LogGroup(this, 'AccessLog', {
      // Under this prefix the log's resource policy does not grow with each API (API Gateway guide).
      logGroupName: `/aws/vendedlogs/apis/${this.stackName}`,
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: data.key,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const stage = this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      detailedMetricsEnabled: true,
    });
    // The route's pattern, never the path itself: no id and no query in the log.
    const format = {
      at: '$context.requestTime',
      route: '$context.routeKey',
      status: '$context.status',
      ms: '$context.responseLatency',
      reference: '$context.requestId',
    };
    (stage.node.defaultChild as CfnStage).accessLogSettings = {
      destinationArn: log.logGroupArn,
      format: JSON.stringify(format),
    };
    new AlarmWithVictim(this, 'ServerErrors', {
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }),
      threshold: 5,
      hurt: 'Staff meet "something went wrong" on their pages. The log of the access stage says which route.',
    });
  }

  /** Host name of the API, for the distribution. */
  get host(): string {
    return Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }
}
