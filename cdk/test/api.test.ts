import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import { foreignRoutes } from '#shared/directory/foreign-routes.ts';
import { modules } from '#shared/modules.ts';
import { stubApp, templateOf } from './synthesized.ts';

let template: Template;
beforeAll(() => {
  template = templateOf(stubApp(), 'RoedTraadApi');
});
const properties = (type: string) =>
  Object.values(template.findResources(type)).map((one) => one['Properties'] as Record<string, unknown>);

describe('the API', () => {
  test('has exactly one route for each contract, and for each that others call by a standard of theirs', () => {
    const routes = properties('AWS::ApiGatewayV2::Route').map((route) => String(route['RouteKey']));
    const wanted = [...contracts, ...foreignRoutes].map((one) => `${one.method} /api${one.path}`);
    expect(routes.sort()).toEqual(wanted.sort());
    expect(new Set(routes).size).toBe(routes.length);
  });

  test('leaves the token out on the public routes only', () => {
    const open = properties('AWS::ApiGatewayV2::Route').filter(
      (route) => route['AuthorizationType'] === 'NONE',
    );
    expect(open.map((route) => route['RouteKey']).sort()).toEqual(
      [...contracts.filter((contract) => contract.permission === 'public'), ...foreignRoutes]
        .map((contract) => `${contract.method} /api${contract.path}`)
        .sort(),
    );
  });

  test('checks that the token comes from our pool and is meant for our pages', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [Match.anyValue()], Issuer: Match.anyValue() },
    });
  });

  test('has one function for each module, which may be called by this API alone', () => {
    const integrations = properties('AWS::ApiGatewayV2::Integration');
    expect(integrations).toHaveLength(modules.length);
    const callable = properties('AWS::Lambda::Permission').filter(
      (one) => one['Principal'] === 'apigateway.amazonaws.com',
    );
    expect(callable).toHaveLength(modules.length);
    for (const permission of callable)
      expect(JSON.stringify(permission['SourceArn'])).toContain('execute-api');
  });

  test('throttles, and writes no path and no query to its log', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
      AccessLogSettings: { Format: Match.stringLikeRegexp('routeKey') },
    });
    const [stage] = properties('AWS::ApiGatewayV2::Stage');
    expect(JSON.stringify(stage?.['AccessLogSettings'])).not.toMatch(
      /\$context\.(path|requestOverride|identity|authorizer)/,
    );
  });

  test('answers no other site', () => {
    const [api] = properties('AWS::ApiGatewayV2::Api');
    expect(api).not.toHaveProperty('CorsConfiguration');
  });
});

describe('rights', () => {
  const actionsOf = (role: string) =>
    properties('AWS::IAM::Policy')
      .filter((policy) => JSON.stringify(policy['Roles']).includes(role))
      .flatMap(
        (policy) =>
          (policy['PolicyDocument'] as { Statement: { Effect: string; Action: string | string[] }[] })
            .Statement,
      )
      .filter((statement) => statement.Effect === 'Allow')
      .flatMap((statement) => statement.Action);

  test('to the table are those of the role that a function takes on, never its own', () => {
    for (const module of modules) {
      expect(actionsOf(`${module}apiRole`).filter((action) => action.startsWith('dynamodb:'))).toEqual([]);
      expect(actionsOf(`${module}apiRole`)).toEqual(
        expect.arrayContaining(['sts:AssumeRole', 'sts:TagSession']),
      );
      expect(actionsOf(`${module}apiTableRole`)).toContain('dynamodb:GetItem');
    }
  });

  test('let no module delete anything but those that must', () => {
    const deleting = modules.filter((module) =>
      actionsOf(`${module}apiTableRole`).includes('dynamodb:DeleteItem'),
    );
    // Figures are only added to; sign-ins, links, merges, lines of lists, what is withdrawn, what is erased and what the portal finds no longer do go.
    expect(deleting).toEqual([
      'identity',
      'directory',
      'people',
      'access',
      'instruments',
      'rounds',
      'roster',
      'letters',
      'rights',
      'concerns',
      'dialogues',
      'portal',
    ]);
  });

  test('give the key of the municipalities only to modules that meet CPR numbers or accounts', () => {
    const withKey = modules.filter((module) =>
      properties('AWS::Lambda::Function').some((fn) => {
        const variables = (fn['Environment'] as { Variables: Record<string, unknown> }).Variables;
        return (
          variables['POWERTOOLS_SERVICE_NAME'] === `${module}-api` && variables['DATA_KEY_ARN'] !== undefined
        );
      }),
    );
    expect(withKey).toEqual(['identity', 'directory', 'people', 'roster', 'letters']);
  });

  test('let the sign-in read its secret, through Secrets Manager', () => {
    expect(actionsOf('identityapiRole')).toContain('secretsmanager:GetSecretValue');
    expect(actionsOf('roundsapiRole')).not.toContain('secretsmanager:GetSecretValue');
  });
});

test('grunddata is read one file at a time, and a failing one is told alone', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 4 },
  });
});
